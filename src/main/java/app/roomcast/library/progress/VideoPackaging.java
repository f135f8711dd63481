package app.roomcast.library.progress;

import app.roomcast.library.VideoChanged;
import app.roomcast.library.VideoId;
import app.roomcast.packaging.PackagingEvent;
import app.roomcast.packaging.PackagingEvent.FirstRenditionFinished;
import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.PackagingEvent.PackagingWaitsForRoom;
import app.roomcast.packaging.PackagingEvent.SubtitlesFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets videos follow their packaging. */
@Component
class VideoPackaging {

    private final PackagedVideos videos;
    private final ProgressPace pace;
    private final ApplicationEventPublisher events;

    VideoPackaging(PackagedVideos videos, ProgressPace pace, ApplicationEventPublisher events) {
        this.videos = videos;
        this.pace = pace;
        this.events = events;
    }

    @EventListener
    void follow(PackagingEvent event) {
        boolean changed = switch (event) {
            case PackagingStarted started -> videos.started(started.id(), started.duration());
            case PackageBecamePlayable playable -> videos.playable(playable.id(), playable.renditions());
            case FirstRenditionFinished first ->
                videos.watchable(first.id(), first.duration(), first.renditions(), first.poster());
            case PackagingProgressed progressed ->
                pace.admits(progressed.id()) && videos.progressed(progressed.id(), progressed.progress());
            case PackagingWaitsForRoom waiting -> true;
            case SubtitlesFound found -> false;
            case PackageFinished finished ->
                videos.finished(finished.id(), finished.duration(), finished.renditions(), finished.poster());
            case PackagingFailed failed -> videos.failed(failed.id(), failed.code());
        };
        if (changed) {
            events.publishEvent(new VideoChanged(new VideoId(event.id())));
        }
    }
}
