package app.roomcast.library;

import app.roomcast.account.PersonId;
import app.roomcast.packaging.Rendition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a video is written in the table. */
final class VideoRow {

    private VideoRow() {}

    /** All but the renditions, which have a table of their own. */
    static Video read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ownPosterAt = row.getObject("own_poster_at", OffsetDateTime.class);
        Long durationMillis = row.getObject("duration_ms", Long.class);
        return new Video(
                new VideoId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                new Title(row.getString("title")),
                row.getString("description"),
                Tags.read(row.getString("tags")),
                Access.valueOf(row.getString("access")),
                VideoState.valueOf(row.getString("state")),
                row.getBoolean("playable"),
                row.getDouble("progress"),
                durationMillis == null ? null : Duration.ofMillis(durationMillis),
                row.getString("error_code"),
                row.getBoolean("poster"),
                ownPosterAt == null ? null : ownPosterAt.toInstant(),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    static Map.Entry<VideoId, Rendition> readRendition(ResultSet row, int number) throws SQLException {
        return Map.entry(
                new VideoId(row.getObject("video_id", UUID.class)),
                new Rendition(
                        row.getString("name"), row.getInt("width"), row.getInt("height"), row.getLong("bitrate")));
    }

    /** In the order of the insert of {@link Videos#add}. */
    static Object[] columns(Video video) {
        return new Object[] {
            video.id().value(),
            video.owner().value(),
            video.title().value(),
            video.description(),
            video.access().name(),
            video.state().name(),
            video.playable(),
            video.progress(),
            video.poster(),
            video.fileName(),
            video.fileSize(),
            video.createdAt().atOffset(ZoneOffset.UTC)
        };
    }
}
