package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.Outcasts;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may not come again before {@link EndedCalls} says that a call is over; stored, since a restart of the portal does not end it. */
@Component
class Bans implements Outcasts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Ban> bans = ConcurrentHashMap.newKeySet();

    Bans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("select room, person from call_ban")
                .query((row, number) -> new Ban(
                        new RoomId(row.getObject("room", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .forEach(bans::add);
    }

    @Override
    public boolean has(RoomId room, PersonId person) {
        return bans.contains(new Ban(room, person));
    }

    /** Holds when it is stored. */
    void add(RoomId room, PersonId person) {
        jdbc.sql("merge into call_ban (room, person, since) key (room, person) values (?, ?, ?)")
                .params(room.value(), person.value(), OffsetDateTime.now(clock))
                .update();
        bans.add(new Ban(room, person));
    }

    /** The rooms to which somebody may not come. */
    Set<RoomId> rooms() {
        return bans.stream().map(Ban::room).collect(Collectors.toSet());
    }

    void lift(RoomId room) {
        if (bans.removeIf(ban -> ban.room().equals(room))) {
            jdbc.sql("delete from call_ban where room = ?").param(room.value()).update();
        }
    }

    private record Ban(RoomId room, PersonId person) {}
}
