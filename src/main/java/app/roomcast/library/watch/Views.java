package app.roomcast.library.watch;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often videos were watched. Each person counts once a day (UTC), however often he comes back to it. */
@Repository
public class Views {

    private final JdbcClient jdbc;
    private final Clock clock;

    Views(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long of(VideoId video) {
        return jdbc.sql("select count(*) from video_view where video_id = ?")
                .param(video.value())
                .query(Long.class)
                .single();
    }

    void count(VideoId video, PersonId person) {
        try {
            jdbc.sql("insert into video_view (video_id, person_id, seen_on) values (?, ?, ?)")
                    .params(video.value(), person.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException countedToday) {
            // Two tabs of one person, or the same film twice: one view.
        }
    }
}
