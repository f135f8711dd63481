package app.roomcast.account;

import java.time.Instant;

/** A person as administrators see him. */
public record Person(PersonId id, String username, Role role, boolean enabled, Instant createdAt) {}
