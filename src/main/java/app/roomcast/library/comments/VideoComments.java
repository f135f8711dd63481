package app.roomcast.library.comments;

import app.roomcast.account.PersonId;
import app.roomcast.library.VideoId;
import app.roomcast.library.VideoLock;
import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The comments of every video. Those of a video whose owner has switched them off are kept, and shown to nobody. */
@Repository
class VideoComments {

    /** Of one video. */
    static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final VideoLock lock;
    private final ApplicationEventPublisher events;

    VideoComments(JdbcClient jdbc, VideoLock lock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
    }

    /**
     * @param from only those about moments from here on, in seconds; null: all
     * @param skip how many of them come before
     */
    List<Comment> of(VideoId video, CommentOrder order, @Nullable Double from, long skip, int size) {
        return jdbc.sql("select * from video_comment where video_id = :video" + since(from) + order.clause()
                        + " limit :size offset :skip")
                .param("video", video.value())
                .param("from", from)
                .param("size", size)
                .param("skip", skip)
                .query(VideoComments::read)
                .list();
    }

    long count(VideoId video, @Nullable Double from) {
        return jdbc.sql("select count(*) from video_comment where video_id = :video" + since(from))
                .param("video", video.value())
                .param("from", from)
                .query(Long.class)
                .single();
    }

    Optional<Comment> find(VideoId video, UUID id) {
        return jdbc.sql("select * from video_comment where video_id = ? and id = ?")
                .params(video.value(), id)
                .query(VideoComments::read)
                .optional();
    }

    boolean areOpen(VideoId video) {
        return jdbc.sql("select count(*) from video_without_comments where video_id = ?")
                        .param(video.value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * @throws NotFound if the video is gone
     * @throws CommentsAreOff if its owner wants none
     * @throws CommentsAreFull if it has as many as it may
     */
    @Transactional
    void add(Comment comment) {
        VideoId video = comment.video();
        if (!lock.take(video)) {
            throw new NotFound();
        }
        if (!areOpen(video)) {
            throw new CommentsAreOff();
        }
        if (count(video, null) >= MOST) {
            throw new CommentsAreFull();
        }
        jdbc.sql("insert into video_comment (id, video_id, person_id, text, seconds, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(comment.id())
                .param(video.value())
                .param(comment.author().value())
                .param(comment.text())
                .param(comment.seconds())
                .param(comment.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new CommentsChanged(video));
    }

    @Transactional
    void remove(Comment comment) {
        jdbc.sql("delete from video_comment where id = ?").param(comment.id()).update();
        events.publishEvent(new CommentsChanged(comment.video()));
    }

    /** Twice does no more than once. */
    @Transactional
    void open(VideoId video, boolean open) {
        jdbc.sql(
                        open
                                ? "delete from video_without_comments where video_id = ?"
                                : "merge into video_without_comments (video_id) key (video_id) values (?)")
                .param(video.value())
                .update();
        events.publishEvent(new CommentsChanged(video));
    }

    private static String since(@Nullable Double from) {
        return from == null ? "" : " and seconds >= :from";
    }

    private static Comment read(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                new VideoId(row.getObject("video_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("text"),
                row.getObject("seconds", Double.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
