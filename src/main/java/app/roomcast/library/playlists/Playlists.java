package app.roomcast.library.playlists;

import static java.util.stream.Collectors.joining;

import app.roomcast.account.PersonId;
import app.roomcast.library.Description;
import app.roomcast.library.Title;
import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every playlist, but for the videos in it. */
@Repository
class Playlists {

    /** Of one person. */
    static final int MOST = 200;

    /** Of all others together, as many are listed for a person. */
    static final int MOST_OF_OTHERS = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Playlists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if there is none that the person may know of */
    Playlist seenBy(PersonId person, PlaylistId id) {
        return jdbc.sql("select * from playlist where id = ?").param(id.value()).query(Playlists::read).list().stream()
                .filter(playlist -> playlist.isSeenBy(person))
                .findAny()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound if there is none that the person may know of
     * @throws NotYourPlaylist if the person may only see it
     */
    Playlist ownedBy(PersonId person, PlaylistId id) {
        Playlist playlist = seenBy(person, id);
        if (!playlist.isOwnedBy(person)) {
            throw new NotYourPlaylist();
        }
        return playlist;
    }

    /** The newest first. */
    List<Playlist> of(PersonId owner) {
        return jdbc.sql("select * from playlist where owner_id = ? order by created_at desc, id")
                .param(owner.value())
                .query(Playlists::read)
                .list();
    }

    /** What others show to all members, the newest first. */
    List<Playlist> ofOthers(PersonId reader) {
        return jdbc.sql("select * from playlist where access = 'MEMBERS' and owner_id <> ?"
                        + " order by created_at desc, id limit ?")
                .params(reader.value(), MOST_OF_OTHERS)
                .query(Playlists::read)
                .list();
    }

    /** @throws TooManyPlaylists if the person has as many as he may */
    Playlist add(PersonId owner, PlaylistEdit first) {
        Map<String, String> columns = first.ofNew();
        if (of(owner).size() >= MOST) {
            throw new TooManyPlaylists();
        }
        PlaylistId id = PlaylistId.random();
        jdbc.sql("insert into playlist (id, owner_id, created_at, " + String.join(", ", columns.keySet())
                        + ") values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        owner.value(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .params(List.copyOf(columns.values()))
                .update();
        return ownedBy(owner, id);
    }

    /** Changes what the edit holds and nothing else. */
    void edit(PlaylistId id, PlaylistEdit edit) {
        Map<String, String> changes = edit.columns();
        if (!changes.isEmpty()) {
            String assignments =
                    changes.keySet().stream().map(column -> column + " = ?").collect(joining(", "));
            jdbc.sql("update playlist set " + assignments + " where id = ?")
                    .params(List.copyOf(changes.values()))
                    .param(id.value())
                    .update();
        }
    }

    /** The videos stay in the library. */
    void remove(PlaylistId id) {
        jdbc.sql("delete from playlist where id = ?").param(id.value()).update();
    }

    private static Playlist read(ResultSet row, int number) throws SQLException {
        return new Playlist(
                new PlaylistId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                new Title(row.getString("title")),
                new Description(row.getString("description")),
                PlaylistAccess.valueOf(row.getString("access")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
