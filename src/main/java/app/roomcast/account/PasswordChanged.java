package app.roomcast.account;

/** A person has given himself another password. */
public record PasswordChanged(PersonId person) {}
