package app.roomcast.room;

import app.roomcast.account.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rooms. */
@Repository
class RoomRows {

    private static final String COLUMNS =
            "select r.id, r.slug, r.name, r.access, r.owner, r.created_at, r.closed_at from room r ";

    /** What lets a person, the only parameter, in. */
    private static final String ENTERABLE = "(r.access = 'EVERYONE' or exists"
            + " (select 1 from room_member m where m.room = r.id and m.person = :person)) ";

    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Room> all() {
        return jdbc.sql(COLUMNS + "order by r.name, r.slug")
                .query(RoomRows::room)
                .list();
    }

    Optional<Room> find(RoomId id) {
        return jdbc.sql(COLUMNS + "where r.id = ?")
                .param(id.value())
                .query(RoomRows::room)
                .optional();
    }

    List<Room> openTo(PersonId person) {
        return jdbc.sql(COLUMNS + "where r.closed_at is null and " + ENTERABLE + "order by r.name, r.slug")
                .param("person", person.value())
                .query(RoomRows::room)
                .list();
    }

    Optional<Room> findFor(PersonId person, String slug) {
        return jdbc.sql(COLUMNS + "where r.slug = :slug and " + ENTERABLE)
                .param("slug", slug)
                .param("person", person.value())
                .query(RoomRows::room)
                .optional();
    }

    boolean hasSlug(String slug) {
        return jdbc.sql("select count(*) from room where slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Room room) {
        jdbc.sql("insert into room (id, slug, name, access, owner, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        room.id().value(),
                        room.slug(),
                        room.name(),
                        room.access().name(),
                        room.owner().value(),
                        room.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes a room at a moment, or opens it with null; false when it was so already. */
    boolean setClosed(RoomId id, @Nullable Instant at) {
        var change = at == null
                ? jdbc.sql("update room set closed_at = null where id = ? and closed_at is not null")
                        .param(id.value())
                : jdbc.sql("update room set closed_at = ? where id = ? and closed_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id.value());
        return change.update() > 0;
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                Access.valueOf(row.getString("access")),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }
}
