package app.roomcast.packaging.hls;

import java.util.Locale;

/** What every package must keep; docs/packaging.md tells the unit and the source of each. */
public enum Rule {
    PLAYLIST_MISSING,
    PLAYLIST_MALFORMED,
    VERSION_TOO_LOW,
    FOREIGN_NAME,
    FILE_UNLISTED,
    NO_SEGMENTS,
    MAP_MISSING,
    MAP_MALFORMED,
    SEGMENT_MISSING,
    SEGMENT_EMPTY,
    SEGMENT_MALFORMED,
    ENDLIST_MISSING,
    TARGET_DURATION_EXCEEDED,
    DURATION_DIFFERS,
    EXTINF_DIFFERS,
    SEGMENTS_NOT_CONTIGUOUS,
    KEYFRAME_MISSING,
    EMPTY_EDIT,
    CODEC_UNSUPPORTED,
    PIXELS_UNSUPPORTED,
    BOUNDARIES_DIFFER,
    CODECS_DIFFER,
    RESOLUTION_DIFFERS,
    FRAME_RATE_DIFFERS,
    PEAK_BANDWIDTH_DIFFERS,
    AVERAGE_BANDWIDTH_DIFFERS,
    SOUND_GROUP_MISSING;

    /** Stable: operators search logs for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
