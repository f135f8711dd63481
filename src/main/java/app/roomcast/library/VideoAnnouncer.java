package app.roomcast.library;

import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells those who watch a video's page what becomes of it, once it is stored. */
@Component
class VideoAnnouncer {

    private final Videos videos;
    private final VideoDocuments documents;
    private final SimpMessageSendingOperations topics;

    VideoAnnouncer(Videos videos, VideoDocuments documents, SimpMessageSendingOperations topics) {
        this.videos = videos;
        this.documents = documents;
        this.topics = topics;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void announce(VideoChanged event) {
        videos.find(event.id())
                .ifPresent(video -> send(event.id(), new VideoNotice.Changed(documents.forEveryone(video))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void announce(VideoDeleted event) {
        send(event.id(), new VideoNotice.Deleted(event.id()));
    }

    private void send(VideoId id, VideoNotice notice) {
        topics.convertAndSend(VideoTopics.PREFIX + id, notice);
    }
}
