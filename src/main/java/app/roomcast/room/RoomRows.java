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

    static final String COLUMNS = "select r.id, r.slug, r.name, r.access, r.owner, r.created_at, r.closed_at,"
            + " r.waiting_room, r.locked,"
            + " least(coalesce(r.capacity, l.default_capacity), l.maximum_capacity) as capacity";

    private static final String ROOMS = COLUMNS + " from room r cross join room_limits l ";

    /** Every room with what the person {@code :person} is in it by the list, or by a guest link that is good at {@code :now}. */
    private static final String STANDINGS = COLUMNS
            + ", coalesce(m.role, case when g.id is null then 'MEMBER' else 'GUEST' end) as role"
            + " from room r cross join room_limits l"
            + " left join room_member m on m.room = r.id and m.person = :person"
            + " left join (select guest.id, guest_link.room from guest join guest_link on guest_link.id = guest.link"
            + " where guest.id = :person and guest_link.expires_at > :now) g on g.room = r.id ";

    private static final String ENTERABLE = "(m.person is not null or g.id is not null"
            + " or (r.access = 'EVERYONE' and exists (select 1 from person p where p.id = :person))) ";

    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Room> all() {
        return jdbc.sql(ROOMS + "order by r.name, r.slug").query(RoomRows::room).list();
    }

    Optional<Room> find(RoomId id) {
        return jdbc.sql(ROOMS + "where r.id = ?")
                .param(id.value())
                .query(RoomRows::room)
                .optional();
    }

    List<Room> openTo(PersonId person, Instant now) {
        return jdbc.sql(STANDINGS + "where r.closed_at is null and " + ENTERABLE + "order by r.name, r.slug")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RoomRows::room)
                .list();
    }

    Optional<Standing> findFor(PersonId person, String slug, Instant now) {
        return jdbc.sql(STANDINGS + "where r.slug = :slug and " + ENTERABLE)
                .param("slug", slug)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Standing(room(row, number), RoomRole.valueOf(row.getString("role"))))
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

    void edit(RoomId id, RoomEdit edit) {
        jdbc.sql("update room set access = coalesce(:access, access), locked = coalesce(:locked, locked),"
                        + " waiting_room = coalesce(:waiting, waiting_room),"
                        + " capacity = nullif(coalesce(:capacity, capacity), :default)"
                        + " where id = :id")
                .param("access", edit.access() == null ? null : edit.access().name())
                .param("locked", edit.locked())
                .param("waiting", edit.waitingRoom())
                .param("capacity", edit.capacity())
                .param("default", RoomEdit.DEFAULT_CAPACITY)
                .param("id", id.value())
                .update();
    }

    @Nullable
    Integer ownCapacity(RoomId id) {
        return jdbc.sql("select capacity from room where id = ?")
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("capacity", Integer.class)))
                .single()
                .orElse(null);
    }

    RoomLimits limits() {
        return jdbc.sql("select default_capacity, maximum_capacity from room_limits")
                .query((row, number) -> new RoomLimits(row.getInt("default_capacity"), row.getInt("maximum_capacity")))
                .single();
    }

    void setLimits(RoomLimits limits) {
        jdbc.sql("update room_limits set default_capacity = ?, maximum_capacity = ?")
                .params(limits.defaultCapacity(), limits.maximumCapacity())
                .update();
    }

    static Room room(ResultSet row, int number) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                Access.valueOf(row.getString("access")),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                new RoomPolicy(row.getBoolean("waiting_room"), row.getBoolean("locked"), row.getInt("capacity")));
    }
}
