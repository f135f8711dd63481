package app.roomcast.packaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the packets of one track as they go by, in bounded memory. */
final class TrackScan {

    private final int[] perSecond;
    private double start = Double.NaN;
    private double end = Double.NaN;
    private double last = Double.NaN;
    private double lastKeyframe = Double.NaN;
    private double widestGap;
    private double first = Double.NaN;
    private double lastCut = Double.NaN;
    private double longestSegment;
    private long cuts;
    private boolean keyframeFirst;
    private long packets;
    private long bytes;

    TrackScan(long maxSeconds) {
        this.perSecond = new int[(int) Math.min(maxSeconds + 2, 1_000_000)];
    }

    /** @param packet the fields of a packet as ffprobe names them */
    void add(Map<String, String> packet) {
        String flags = packet.getOrDefault("flags", "");
        double time = time(packet);
        if (flags.contains("D") || Double.isNaN(time)) {
            return;
        }
        boolean key = flags.contains("K");
        if (packets == 0) {
            keyframeFirst = key;
        }
        packets++;
        bytes += (long) number(packet.get("size"), 0);
        start = Double.isNaN(start) ? time : Math.min(start, time);
        last = Double.isNaN(last) ? time : Math.max(last, time);
        double itsEnd = time + number(packet.get("duration_time"), 0);
        end = Double.isNaN(end) ? itsEnd : Math.max(end, itsEnd);
        if (key) {
            cut(time);
            widestGap = Double.isNaN(lastKeyframe) ? 0 : Math.max(widestGap, time - lastKeyframe);
            lastKeyframe = time;
        }
        int second = (int) (time - start);
        if (second >= 0 && second < perSecond.length) {
            perSecond[second]++;
        }
    }

    /** As ffmpeg does it: at the first keyframe at or after the next multiple of what a segment shall last. */
    private void cut(double time) {
        if (Double.isNaN(first)) {
            first = time;
            lastCut = time;
        } else if (time > lastCut && time - first >= (cuts + 1) * HlsOptions.PICTURE_SEGMENT_SECONDS) {
            cuts++;
            longestSegment = Math.max(longestSegment, time - lastCut);
            lastCut = time;
        }
    }

    /** Of a picture that is cut at its keyframes, in seconds. */
    double longestSegment() {
        return Double.isNaN(lastCut) ? 0 : Math.max(longestSegment, end - lastCut);
    }

    boolean isEmpty() {
        return packets == 0;
    }

    double seconds() {
        return isEmpty() ? 0 : end - start;
    }

    double widestKeyframeGap() {
        return Double.isNaN(lastKeyframe) ? Double.MAX_VALUE : Math.max(widestGap, end - lastKeyframe);
    }

    boolean keyframeFirst() {
        return keyframeFirst;
    }

    long packets() {
        return packets;
    }

    Timing timing() {
        double rate = packets > 1 && last > start ? (packets - 1) / (last - start) : 0;
        int peak = 0;
        for (int count : perSecond) {
            peak = Math.max(peak, count);
        }
        return new Timing(start, end, packets, rate, peak, bytes);
    }

    private static double time(Map<String, String> packet) {
        return number(packet.get("pts_time"), number(packet.get("dts_time"), Double.NaN));
    }

    static double number(@Nullable String text, double otherwise) {
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException notAvailable) {
            return otherwise;
        }
    }
}
