package app.roomcast.chat;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages. */
@Repository
class ChatMessages {

    private static final String COLUMNS =
            "select number, id, room, author, author_name, author_role, text, sent_at, removed_by from chat_message ";

    private final JdbcClient jdbc;

    ChatMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fails with a duplicate key when there is a message of this id. */
    void add(RoomId room, Author author, UUID id, ChatText text, Instant at) {
        jdbc.sql("insert into chat_message (id, room, author, author_name, author_role, text, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        room.value(),
                        author.person().value(),
                        author.name(),
                        author.role().name(),
                        text.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Stored> find(RoomId room, UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? and room = ?")
                .params(id, room.value())
                .query(ChatMessages::stored)
                .optional();
    }

    /** The newest messages before a number, the newest first. */
    List<Stored> before(RoomId room, long number, int most) {
        return jdbc.sql(COLUMNS + "where room = ? and number < ? order by number desc limit ?")
                .params(room.value(), number, most)
                .query(ChatMessages::stored)
                .list();
    }

    /** Takes the text away; false when it was gone already. */
    boolean remove(RoomId room, UUID id, String by) {
        return jdbc.sql("update chat_message set text = null, removed_by = ? where id = ? and room = ?"
                                + " and removed_by is null")
                        .params(by, id, room.value())
                        .update()
                > 0;
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from chat_message where sent_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Stored stored(ResultSet row, int position) throws SQLException {
        var room = new RoomId(row.getObject("room", UUID.class));
        var author = new Author(
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                RoomRole.valueOf(row.getString("author_role")));
        var message = new ChatMessage(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                ChatAuthors.name(room, author.person()),
                author.name(),
                author.role(),
                row.getString("text"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("removed_by"));
        return new Stored(author, message);
    }

    /** Who writes, as he is called and what he is in the room at that moment. */
    record Author(PersonId person, String name, RoomRole role) {}

    record Stored(Author author, ChatMessage message) {}
}
