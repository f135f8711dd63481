package app.roomcast.account;

/** A disabled person may sign in again. */
public record PersonEnabled(PersonId person) implements PersonEvent {}
