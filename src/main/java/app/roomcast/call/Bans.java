package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may not come again before a call is over; stored, since a restart of the portal does not end a call. */
@Component
class Bans {

    /** A call that ended with the portal leaves its bans behind; they hold no longer than this. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Ban> bans = ConcurrentHashMap.newKeySet();

    Bans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("select room, person from call_ban where since > ?")
                .param(OffsetDateTime.now(clock).minus(LONGEST))
                .query((row, number) -> new Ban(
                        new RoomId(row.getObject("room", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .forEach(bans::add);
    }

    boolean has(RoomId room, PersonId person) {
        return bans.contains(new Ban(room, person));
    }

    /** Holds at once; {@link #store} lets it outlive the portal. */
    void add(RoomId room, PersonId person) {
        bans.add(new Ban(room, person));
    }

    void store(RoomId room, PersonId person) {
        try {
            jdbc.sql("insert into call_ban (room, person, since) values (?, ?, ?)")
                    .params(room.value(), person.value(), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException bannedAlready) {
            return;
        }
    }

    @EventListener
    void ended(CallEnded event) {
        if (bans.removeIf(ban -> ban.room().equals(event.room()))) {
            jdbc.sql("delete from call_ban where room = ?")
                    .param(event.room().value())
                    .update();
        }
    }

    private record Ban(RoomId room, PersonId person) {}
}
