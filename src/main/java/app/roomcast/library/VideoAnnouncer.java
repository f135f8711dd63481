package app.roomcast.library;

import app.roomcast.library.comments.CommentsChanged;
import app.roomcast.packaging.QueueMoved;
import app.roomcast.platform.stomp.Topics;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells those who watch a video's page what becomes of it, once it is stored. */
@Component
class VideoAnnouncer {

    private final Videos videos;
    private final VideoDocuments documents;
    private final Topics topics;

    VideoAnnouncer(Videos videos, VideoDocuments documents, Topics topics) {
        this.videos = videos;
        this.documents = documents;
        this.topics = topics;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void announce(VideoChanged event) {
        videos.find(event.id()).ifPresent(video -> {
            VideoNotice notice = new VideoNotice.Changed(documents.forEveryone(video));
            topics.publish(VideoTopics.of(event.id()), notice);
        });
    }

    @EventListener
    void announce(QueueMoved event) {
        announcePlaces(event.firsts());
        announcePlaces(event.ladders());
    }

    private void announcePlaces(List<UUID> waiting) {
        for (int place = 1; place <= waiting.size(); place++) {
            var id = new VideoId(waiting.get(place - 1));
            topics.publish(VideoTopics.of(id), new VideoNotice.Queued(id, place));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void announce(VideoDeleted event) {
        topics.publish(VideoTopics.of(event.id()), new VideoNotice.Deleted(event.id()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void announce(CommentsChanged event) {
        topics.publish(VideoTopics.of(event.video()), new VideoNotice.Commented(event.video()));
    }
}
