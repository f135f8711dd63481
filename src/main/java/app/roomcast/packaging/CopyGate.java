package app.roomcast.packaging;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the picture of a source may go into the package as it is. Every rule must hold; each stands for something that
 * players choke on.
 */
final class CopyGate {

    static final int MAX_LEVEL = 42;
    static final double MAX_KEYFRAME_GAP = 6;
    static final double MAX_RATE = 60.5;

    /** How far sound may go on after the picture, in seconds; longer, the picture must be drawn out. */
    static final double MAX_SOUND_TAIL = 1;

    /** How far sound may begin before the picture, in seconds; longer, the first picture must be shown from then on. */
    static final double MAX_SOUND_LEAD = 0.1;

    private final long maxBitrate;

    CopyGate(long maxBitrate) {
        this.maxBitrate = maxBitrate;
    }

    /** The rules that the source breaks, by name; none opens the gate. */
    List<String> objections(MediaFacts facts) {
        var objections = new ArrayList<String>();
        PictureTrack picture = facts.picture();
        if (picture == null) {
            return List.of("picture");
        }
        Timing timing = picture.timing();
        SoundTrack sound = facts.sound();
        object(objections, "tracks", facts.pictureTracks() == 1);
        object(objections, "codec", picture.codec().equals("h264"));
        object(objections, "profile", !picture.profile().matches("High 10.*|High 4.*|CAVLC 4.*|Extended|unknown"));
        object(objections, "pixels", picture.pixelFormat().equals("yuv420p"));
        object(objections, "range", !picture.range().equals("pc"));
        object(objections, "progressive", picture.progressive());
        object(objections, "level", picture.level() > 0 && picture.level() <= MAX_LEVEL);
        object(objections, "aspect", Math.abs(picture.aspect() - 1) < 0.001);
        object(objections, "rotation", picture.rotation() == 0);
        object(objections, "dynamic-range", !picture.highDynamicRange());
        object(objections, "even", picture.width() % 2 == 0 && picture.height() % 2 == 0);
        object(objections, "rate", timing.averageRate() <= MAX_RATE && timing.peakRate() <= MAX_RATE + 1);
        object(objections, "duration", timing.seconds() > 0);
        object(objections, "bitrate", timing.bitrate() <= maxBitrate);
        object(objections, "keyframe-first", picture.keyframeFirst());
        object(objections, "keyframe-gap", picture.widestKeyframeGap() <= MAX_KEYFRAME_GAP);
        object(objections, "sound-tail", sound == null || sound.timing().end() <= timing.end() + MAX_SOUND_TAIL);
        object(
                objections,
                "late-picture",
                sound == null || timing.start() <= sound.timing().start() + MAX_SOUND_LEAD);
        return objections;
    }

    private static void object(List<String> objections, String rule, boolean holds) {
        if (!holds) {
            objections.add(rule);
        }
    }
}
