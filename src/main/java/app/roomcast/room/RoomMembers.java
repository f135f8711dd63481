package app.roomcast.room;

import app.roomcast.account.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people whom rooms list. */
@Repository
class RoomMembers {

    private final JdbcClient jdbc;

    RoomMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest role first, then by name. */
    List<RoomMember> of(RoomId room) {
        return jdbc
                .sql("select p.username, m.role from room_member m join person p on p.id = m.person"
                        + " where m.room = ? order by p.username_key")
                .param(room.value())
                .query((row, number) ->
                        new RoomMember(row.getString("username"), RoomRole.valueOf(row.getString("role"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(RoomMember::role))
                .toList();
    }

    /** The role of a listed person. */
    Optional<RoomRole> roleOf(RoomId room, PersonId person) {
        return jdbc.sql("select role from room_member where room = ? and person = ?")
                .params(room.value(), person.value())
                .query(String.class)
                .optional()
                .map(RoomRole::valueOf);
    }

    /** Lists a person in a role, whatever he was before. */
    void put(RoomId room, PersonId person, RoomRole role) {
        jdbc.sql("merge into room_member (room, person, role) key (room, person) values (?, ?, ?)")
                .params(room.value(), person.value(), role.name())
                .update();
    }

    void remove(RoomId room, PersonId person) {
        jdbc.sql("delete from room_member where room = ? and person = ?")
                .params(room.value(), person.value())
                .update();
    }
}
