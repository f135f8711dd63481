package app.roomcast.account;

/** Somebody has made an account. */
public record PersonJoined(PersonId person) implements PersonEvent {}
