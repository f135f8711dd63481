package app.roomcast.library.watch;

import app.roomcast.account.PersonId;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people stopped watching. Who has hardly begun, or has come to the end, begins anew. */
@Repository
public class WatchPositions {

    private static final double HARDLY_BEGUN = 5;
    private static final double NEARLY_OVER = 0.95;

    private final JdbcClient jdbc;

    WatchPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In seconds; 0 where the person has not begun, or has come to the end. */
    public double of(PersonId person, VideoId video) {
        return jdbc.sql("select seconds from watch_position where person_id = ? and video_id = ?")
                .params(person.value(), video.value())
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    /** @throws PositionIsInvalid outside of the video, or where its length is not known yet */
    @Transactional
    void keep(PersonId person, Video video, double wished) {
        Duration duration = video.duration();
        double whole = duration == null ? 0 : duration.toMillis() / 1000.0;
        double seconds = Moment.of(video, wished).seconds();
        jdbc.sql("delete from watch_position where person_id = ? and video_id = ?")
                .params(person.value(), video.id().value())
                .update();
        if (seconds >= HARDLY_BEGUN && seconds < whole * NEARLY_OVER) {
            jdbc.sql("insert into watch_position (person_id, video_id, seconds) values (?, ?, ?)")
                    .params(person.value(), video.id().value(), seconds)
                    .update();
        }
    }
}
