package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomRole;
import java.time.Instant;

/**
 * A participant as other modules see him.
 *
 * @param name the username, and "username (2)" for a person's second device
 * @param role what he is in the room right now
 * @param since when he joined
 */
public record Participant(
        ParticipantId id, PersonId person, String name, RoomRole role, Instant since, Connection connection) {}
