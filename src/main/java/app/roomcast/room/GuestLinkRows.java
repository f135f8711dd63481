package app.roomcast.room;

import app.roomcast.account.PersonId;
import app.roomcast.account.SecretLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of guest links and of those who came by them. */
@Repository
class GuestLinkRows {

    private static final String LINKS = RoomRows.COLUMNS
            + ", k.id as link, k.note, k.password_hash, k.created_at as made_at, k.expires_at, p.username as made_by,"
            + " (select count(*) from guest where guest.link = k.id) as guests"
            + " from guest_link k join room r on r.id = k.room cross join room_limits l"
            + " join person p on p.id = k.made_by ";

    private final JdbcClient jdbc;

    GuestLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<GuestLink> of(RoomId room) {
        return jdbc.sql(LINKS + "where k.room = ? order by k.created_at desc, k.id")
                .param(room.value())
                .query(GuestLinkRows::link)
                .list();
    }

    Optional<GuestLink> find(RoomId room, GuestLinkId id) {
        return jdbc.sql(LINKS + "where k.room = ? and k.id = ?")
                .params(room.value(), id.value())
                .query(GuestLinkRows::link)
                .optional();
    }

    Optional<GuestLink> find(SecretLink secret) {
        return jdbc.sql(LINKS + "where k.token_hash = ?")
                .param(secret.hash())
                .query(GuestLinkRows::link)
                .optional();
    }

    List<GuestLink> goodAt(Instant now) {
        return jdbc.sql(LINKS + "where k.expires_at > ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(GuestLinkRows::link)
                .list();
    }

    void add(GuestLink link, SecretLink secret, PersonId madeBy) {
        jdbc.sql("insert into guest_link (id, room, token_hash, note, password_hash, made_by, created_at, expires_at)"
                        + " values (:id, :room, :token, :note, :password, :madeBy, :createdAt, :expiresAt)")
                .param("id", link.id().value())
                .param("room", link.room().id().value())
                .param("token", secret.hash())
                .param("note", link.note())
                .param("password", link.passwordHash())
                .param("madeBy", madeBy.value())
                .param("createdAt", link.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Its guests go with it. */
    void remove(GuestLinkId id) {
        jdbc.sql("delete from guest_link where id = ?").param(id.value()).update();
    }

    void removeExpiredBefore(Instant moment) {
        jdbc.sql("delete from guest_link where expires_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when the link was withdrawn meanwhile. */
    boolean addGuest(GuestLinkId link, PersonId guest, GuestName name, Instant now) {
        return jdbc.sql("insert into guest (id, link, name, created_at)"
                                + " select :guest, id, :name, :now from guest_link where id = :link")
                        .param("guest", guest.value())
                        .param("name", name.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("link", link.value())
                        .update()
                > 0;
    }

    Set<PersonId> guestsOf(GuestLinkId link) {
        return jdbc.sql("select id from guest where link = ?")
                .param(link.value())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .set();
    }

    boolean isWelcome(PersonId guest, Instant now) {
        return jdbc.sql("select count(*) from guest join guest_link k on k.id = guest.link"
                                + " where guest.id = ? and k.expires_at > ?")
                        .params(guest.value(), now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static GuestLink link(ResultSet row, int number) throws SQLException {
        return new GuestLink(
                new GuestLinkId(row.getObject("link", UUID.class)),
                RoomRows.room(row, number),
                row.getString("note"),
                row.getString("password_hash"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("guests"));
    }
}
