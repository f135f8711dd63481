package app.roomcast.library.watch;

import app.roomcast.library.Video;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where those stopped who began a video and did not come to its end, its owner left aside. Counted, and nobody is named. */
@Repository
public class Stops {

    /** Equal parts of the length. */
    static final int PARTS = 20;

    private final JdbcClient jdbc;

    Stops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param people who have watched it
     * @param parts how many of them stopped in each twentieth of the video
     */
    public record Graph(long people, List<Long> parts) {

        public long stopped() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public Graph of(Video video) {
        var parts = new ArrayList<>(Collections.nCopies(PARTS, 0L));
        Duration whole = video.duration();
        if (whole != null && whole.isPositive()) {
            jdbc.sql("""
                            select part, count(*) as people from (
                                select floor(seconds * ? / ?) as part from watch_position where video_id = ? and person_id <> ?
                            ) stop group by part""")
                    .params(
                            PARTS,
                            whole.toMillis() / 1000.0,
                            video.id().value(),
                            video.owner().value())
                    .query(row -> {
                        parts.set(Math.min(row.getInt("part"), PARTS - 1), row.getLong("people"));
                    });
        }
        return new Graph(people(video), List.copyOf(parts));
    }

    private long people(Video video) {
        return jdbc.sql("select count(distinct person_id) from video_view where video_id = ? and person_id <> ?")
                .params(video.id().value(), video.owner().value())
                .query(Long.class)
                .single();
    }
}
