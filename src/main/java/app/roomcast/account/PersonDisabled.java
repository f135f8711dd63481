package app.roomcast.account;

/** An administrator has disabled a person, whose sessions and sockets are ended. */
public record PersonDisabled(PersonId person, String username) implements PersonEvent {}
