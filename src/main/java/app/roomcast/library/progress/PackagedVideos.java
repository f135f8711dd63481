package app.roomcast.library.progress;

import app.roomcast.packaging.Rendition;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What packaging changes about videos. A video that is gone is left alone: each method says whether there was one. */
@Repository
class PackagedVideos {

    private final JdbcClient jdbc;

    PackagedVideos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean started(UUID id, Duration duration) {
        return update(
                "state = 'PROCESSING', playable = false, progress = 0, error_code = null, duration_ms = ?",
                id,
                duration.toMillis());
    }

    @Transactional
    boolean playable(UUID id, List<Rendition> renditions) {
        return update("playable = true", id) && replaceRenditions(id, renditions);
    }

    @Transactional
    boolean watchable(UUID id, Duration duration, List<Rendition> renditions, boolean poster) {
        return update("playable = true, duration_ms = ?, poster = ?", id, duration.toMillis(), poster)
                && replaceRenditions(id, renditions);
    }

    boolean progressed(UUID id, double progress) {
        return update("progress = ?", id, Math.clamp(progress, 0, 1));
    }

    @Transactional
    boolean finished(UUID id, Duration duration, List<Rendition> renditions, boolean poster) {
        return update(
                        "state = 'READY', playable = true, progress = 1, duration_ms = ?, poster = ?",
                        id,
                        duration.toMillis(),
                        poster)
                && replaceRenditions(id, renditions);
    }

    @Transactional
    boolean failed(UUID id, String code) {
        return update("state = 'FAILED', playable = false, error_code = ?", id, code)
                && replaceRenditions(id, List.of());
    }

    /** Of what is on its way. */
    @Transactional
    boolean cancelled(UUID id, String code) {
        return updateIn(
                        "('QUEUED', 'PROCESSING')",
                        "state = 'FAILED', playable = false, poster = false, error_code = ?",
                        id,
                        code)
                && replaceRenditions(id, List.of());
    }

    boolean isGivenUp(UUID id) {
        return jdbc.sql("select count(*) from video where deleted = false and state = 'FAILED' and id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of what was given up. */
    boolean queuedAgain(UUID id) {
        return updateIn("('FAILED')", "state = 'QUEUED', playable = false, progress = 0, error_code = null", id);
    }

    private boolean update(String assignments, UUID id, Object... values) {
        return updateIn("('QUEUED', 'PROCESSING', 'READY', 'FAILED')", assignments, id, values);
    }

    private boolean updateIn(String states, String assignments, UUID id, Object... values) {
        return jdbc.sql("update video set " + assignments + " where deleted = false and state in " + states
                                + " and id = ?")
                        .params(values)
                        .param(id)
                        .update()
                > 0;
    }

    private boolean replaceRenditions(UUID id, List<Rendition> renditions) {
        jdbc.sql("delete from rendition where video_id = ?").param(id).update();
        for (int position = 0; position < renditions.size(); position++) {
            Rendition made = renditions.get(position);
            jdbc.sql(
                            "insert into rendition (video_id, position, name, width, height, bitrate) values (?, ?, ?, ?, ?, ?)")
                    .params(id, position, made.name(), made.width(), made.height(), made.bitrate())
                    .update();
        }
        return true;
    }
}
