package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When people, or single devices of theirs, were put out of calls or took leave of them; stored, so that a restart of the portal
 * brings nobody back by a token from before that.
 */
@Component
class Removals {

    private static final Logger log = LoggerFactory.getLogger(Removals.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Place, Instant> removals = new ConcurrentHashMap<>();

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        forgetOutdated();
        jdbc.sql("select room, removed, removed_at from call_removal")
                .query((row, number) -> Map.entry(
                        new Place(new RoomId(row.getObject("room", UUID.class)), row.getObject("removed", UUID.class)),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(removal -> removals.put(removal.getKey(), removal.getValue()));
    }

    /** Tokens from before are outdated by themselves. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
    void forgetOutdated() {
        var outdated = clock.instant().minus(Restorations.LONGEST);
        jdbc.sql("delete from call_removal where removed_at < ?")
                .param(at(outdated))
                .update();
        removals.values().removeIf(removed -> removed.isBefore(outdated));
    }

    /** Whether whom this token names was put out or took leave after it was given to him. */
    boolean hasEnded(ResumeToken token) {
        return hasEnded(token, token.person().value())
                || hasEnded(token, token.participant().value());
    }

    private boolean hasEnded(ResumeToken token, UUID removed) {
        var at = removals.get(new Place(token.room(), removed));
        return at != null && !token.issuedAt().isAfter(at);
    }

    /** With every device. */
    void store(RoomId room, PersonId person) {
        store(new Place(room, person.value()));
    }

    /** This device alone. */
    void store(RoomId room, ParticipantId participant) {
        store(new Place(room, participant.value()));
    }

    /** Of people who have to go in any case, since their right to be there has ended, and is stored itself. */
    void storeIfPossible(RoomId room, Collection<PersonId> people) {
        ifPossible(room, () -> people.forEach(person -> store(room, person)));
    }

    /** Of one who goes by his own will, whom nothing keeps. */
    void storeIfPossible(RoomId room, ParticipantId participant) {
        ifPossible(room, () -> store(room, participant));
    }

    private static void ifPossible(RoomId room, Runnable store) {
        try {
            store.run();
        } catch (RuntimeException e) {
            log.error(
                    "That somebody has gone from room {} could not be stored; if the portal is restarted now, he may come back",
                    room,
                    e);
        }
    }

    private void store(Place place) {
        var now = clock.instant();
        jdbc.sql("merge into call_removal (room, removed, removed_at) key (room, removed) values (?, ?, ?)")
                .params(place.room.value(), place.removed, at(now))
                .update();
        removals.put(place, now);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param removed a person or a participant */
    private record Place(RoomId room, UUID removed) {}
}
