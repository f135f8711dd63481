package app.roomcast.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What browsers that watch a video are told about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VideoNotice.Changed.class, name = "video-changed"),
    @JsonSubTypes.Type(value = VideoNotice.Queued.class, name = "video-queued"),
    @JsonSubTypes.Type(value = VideoNotice.Deleted.class, name = "video-deleted"),
    @JsonSubTypes.Type(value = VideoNotice.Commented.class, name = "video-comments-changed")
})
sealed interface VideoNotice {

    record Changed(VideoDocument video) implements VideoNotice {}

    /** @param queuePlace from 1: where it waits now */
    record Queued(VideoId id, int queuePlace) implements VideoNotice {}

    record Deleted(VideoId id) implements VideoNotice {}

    /** Which comments there are and who may remove them depends on the reader, who asks for them again. */
    record Commented(VideoId id) implements VideoNotice {}
}
