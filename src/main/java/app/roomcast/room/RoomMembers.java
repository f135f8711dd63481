package app.roomcast.room;

import app.roomcast.account.PersonId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people whom rooms list. */
@Repository
class RoomMembers {

    private final JdbcClient jdbc;

    RoomMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> usernames(RoomId room) {
        return jdbc.sql("select p.username from room_member m join person p on p.id = m.person"
                        + " where m.room = ? order by p.username_key")
                .param(room.value())
                .query((row, number) -> row.getString("username"))
                .list();
    }

    /** Lists a person; one who is listed already keeps his role. */
    void add(RoomId room, PersonId person, RoomRole role) {
        try {
            jdbc.sql("insert into room_member (room, person, role) values (?, ?, ?)")
                    .params(room.value(), person.value(), role.name())
                    .update();
        } catch (DuplicateKeyException listedAlready) {
            return;
        }
    }

    /** Whether the person was listed before. */
    boolean remove(RoomId room, PersonId person) {
        return jdbc.sql("delete from room_member where room = ? and person = ?")
                        .params(room.value(), person.value())
                        .update()
                > 0;
    }
}
