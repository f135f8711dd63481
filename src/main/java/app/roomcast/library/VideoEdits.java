package app.roomcast.library;

import app.roomcast.platform.stomp.Sockets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes of what a video is called and whom it is shown. Whoever may not watch it any more hears of it no more. */
@Component
public class VideoEdits {

    private final Videos videos;
    private final Sockets sockets;
    private final ApplicationEventPublisher events;

    VideoEdits(Videos videos, Sockets sockets, ApplicationEventPublisher events) {
        this.videos = videos;
        this.sockets = sockets;
        this.events = events;
    }

    void edit(VideoId id, VideoEdit edit) {
        videos.edit(id, edit);
        if (edit.access() != null) {
            viewersChanged(id);
        }
        events.publishEvent(new VideoChanged(id));
    }

    public void open(VideoId id, Access access) {
        edit(id, new VideoEdit(null, null, null, access));
    }

    /** Others may watch the video now. */
    public void viewersChanged(VideoId id) {
        sockets.recheck(VideoTopics.of(id));
    }
}
