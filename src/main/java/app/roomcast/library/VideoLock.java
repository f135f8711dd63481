package app.roomcast.library;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who add to the same video do so one after the other, so that none of its limits is passed by two at once. */
@Component
public class VideoLock {

    private final JdbcClient jdbc;

    VideoLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Held until the transaction ends.
     *
     * @return whether the video is there
     */
    public boolean take(VideoId video) {
        return jdbc.sql("select id from video where id = ? and deleted = false for update")
                .param(video.value())
                .query((row, number) -> row.getString("id"))
                .optional()
                .isPresent();
    }
}
