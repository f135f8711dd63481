package app.roomcast.library.captions;

import app.roomcast.library.VideoId;
import app.roomcast.library.VideoLock;
import app.roomcast.platform.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The captions of every video, one in each language. */
@Repository
class VideoCaptions {

    /** Languages of one video. */
    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final VideoLock lock;

    VideoCaptions(JdbcClient jdbc, VideoLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    List<CaptionLanguage> of(VideoId video) {
        return jdbc.sql("select language from video_caption where video_id = ? order by language")
                .param(video.value())
                .query((row, number) -> new CaptionLanguage(row.getString("language")))
                .list();
    }

    Optional<Captions> find(VideoId video, CaptionLanguage language) {
        return jdbc.sql("select web_vtt from video_caption where video_id = ? and language = ?")
                .params(video.value(), language.tag())
                .query((row, number) -> CaptionFile.read(row.getString("web_vtt")))
                .optional();
    }

    /**
     * In the place of those that it had in this language.
     *
     * @throws NotFound if the video is gone
     * @throws TooManyCaptions if it has them in as many other languages as it may
     */
    @Transactional
    void keep(VideoId video, CaptionLanguage language, Captions captions) {
        if (!lock.take(video)) {
            throw new NotFound();
        }
        remove(video, language);
        if (of(video).size() >= MOST) {
            throw new TooManyCaptions();
        }
        add(video, language, captions);
    }

    /** Unless it has some in this language, or in as many as it may; a video that is gone is left alone. */
    @Transactional
    void keepFirst(VideoId video, CaptionLanguage language, Captions captions) {
        if (lock.take(video)) {
            List<CaptionLanguage> taken = of(video);
            if (!taken.contains(language) && taken.size() < MOST) {
                add(video, language, captions);
            }
        }
    }

    private void add(VideoId video, CaptionLanguage language, Captions captions) {
        jdbc.sql("insert into video_caption (video_id, language, web_vtt, words) values (?, ?, ?, ?)")
                .params(
                        video.value(),
                        language.tag(),
                        captions.webVtt(),
                        captions.words().toLowerCase(Locale.ROOT))
                .update();
    }

    /** @return whether there were any */
    boolean remove(VideoId video, CaptionLanguage language) {
        return jdbc.sql("delete from video_caption where video_id = ? and language = ?")
                        .params(video.value(), language.tag())
                        .update()
                > 0;
    }
}
