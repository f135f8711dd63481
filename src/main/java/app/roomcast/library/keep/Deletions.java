package app.roomcast.library.keep;

import app.roomcast.library.VideoId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table of videos knows of their end: each is marked first, and forgotten when its files are gone. */
@Repository
class Deletions {

    private final JdbcClient jdbc;

    Deletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the video was there and not marked yet */
    boolean begin(VideoId id) {
        return jdbc.sql("update video set deleted = true where id = ? and deleted = false")
                        .param(id.value())
                        .update()
                > 0;
    }

    List<VideoId> begun() {
        return ids("select id from video where deleted = true");
    }

    void finish(VideoId id) {
        jdbc.sql("delete from video where id = ?").param(id.value()).update();
    }

    /** Every video that is not wholly gone. */
    Set<VideoId> known() {
        return new HashSet<>(ids("select id from video"));
    }

    private List<VideoId> ids(String query) {
        return jdbc.sql(query)
                .query((row, number) -> new VideoId(row.getObject("id", UUID.class)))
                .list();
    }
}
