package app.roomcast.library.chapters;

import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.VideoLock;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The chapters of every video. */
@Repository
public class Chapters {

    private final JdbcClient jdbc;
    private final VideoLock lock;
    private final Videos videos;

    Chapters(JdbcClient jdbc, VideoLock lock, Videos videos) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.videos = videos;
    }

    /** In their order. What was set before the length of the video was known, and lies behind its end, is left out. */
    public List<Chapter> of(Video video) {
        Duration whole = video.duration();
        return jdbc
                .sql("select start_ms, title from video_chapter where video_id = ? order by start_ms")
                .param(video.id().value())
                .query((row, number) -> new Chapter(Duration.ofMillis(row.getLong("start_ms")), row.getString("title")))
                .list()
                .stream()
                .filter(chapter -> chapter.start().isZero()
                        || whole == null
                        || chapter.start().compareTo(whole) < 0)
                .toList();
    }

    /**
     * In the place of those that it had; an empty list takes them away.
     *
     * @param chapters the first at zero, each later than the one before, the last before the end where that is known; at most 100
     * @throws NotFound if the video is gone
     * @throws ChaptersAreInvalid if they are not like that
     */
    @Transactional
    public void put(VideoId id, List<Chapter> chapters) {
        if (!lock.take(id)) {
            throw new NotFound();
        }
        Video video = videos.find(id).orElseThrow(NotFound::new);
        List<Chapter> held = ChapterRules.hold(
                chapters, video.duration(), (index, fault) -> ChaptersAreInvalid.chapter(index + 1, fault));
        jdbc.sql("delete from video_chapter where video_id = ?")
                .param(id.value())
                .update();
        held.forEach(chapter -> jdbc.sql("insert into video_chapter (video_id, start_ms, title) values (?, ?, ?)")
                .params(id.value(), chapter.start().toMillis(), chapter.title())
                .update());
    }
}
