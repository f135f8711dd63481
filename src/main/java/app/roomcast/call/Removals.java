package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people were put out of calls; stored, so that a restart of the portal brings nobody back by a token from before that. */
@Component
class Removals {

    private static final Logger log = LoggerFactory.getLogger(Removals.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Place, Instant> removals = new ConcurrentHashMap<>();

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("delete from call_removal where removed_at < ?")
                .param(at(clock.instant().minus(Restorations.LONGEST)))
                .update();
        jdbc.sql("select room, person, removed_at from call_removal")
                .query((row, number) -> Map.entry(
                        new Place(
                                new RoomId(row.getObject("room", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class))),
                        row.getObject("removed_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(removal -> removals.put(removal.getKey(), removal.getValue()));
    }

    /** Whether whom this token names was put out after it was given to him. */
    boolean hasEnded(ResumeToken token) {
        var removed = removals.get(new Place(token.room(), token.person()));
        return removed != null && !token.issuedAt().isAfter(removed);
    }

    @EventListener
    void removed(ParticipantRemoved event) {
        var now = clock.instant();
        removals.put(new Place(event.room(), event.person()), now);
        try {
            jdbc.sql("merge into call_removal (room, person, removed_at) key (room, person) values (?, ?, ?)")
                    .params(event.room().value(), event.person().value(), at(now))
                    .update();
        } catch (RuntimeException e) {
            log.error(
                    "That somebody was put out of room {} could not be stored; if the portal is restarted now, he may come back",
                    event.room(),
                    e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Place(RoomId room, PersonId person) {}
}
