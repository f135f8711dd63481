package app.roomcast.packaging.hls;

import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bitrates in bit/s, overhead of the container included.
 *
 * @param peak the largest of any run of segments that lasts between half and one and a half target durations (RFC 8216,
 *     4.1)
 */
public record Bandwidth(long peak, long average) {

    public static Bandwidth measured(Path directory, MediaPlaylist playlist) throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Segment segment : playlist.segments()) {
            sizes.add(Files.size(directory.resolve(segment.name())));
        }
        long total = sizes.stream().mapToLong(Long::longValue).sum();
        long average = Math.round(total * 8 / Math.max(0.001, playlist.seconds()));
        return new Bandwidth(Math.max(average, peak(playlist, sizes)), average);
    }

    /** What a player needs that plays both. */
    public Bandwidth with(Bandwidth other) {
        return new Bandwidth(peak + other.peak, average + other.average);
    }

    private static long peak(MediaPlaylist playlist, List<Long> sizes) {
        double peak = 0;
        for (int from = 0; from < sizes.size(); from++) {
            double seconds = 0;
            long bytes = 0;
            for (int to = from; to < sizes.size() && seconds < playlist.targetDuration() * 1.5; to++) {
                seconds += playlist.segments().get(to).seconds();
                bytes += sizes.get(to);
                if (seconds >= playlist.targetDuration() * 0.5 && seconds <= playlist.targetDuration() * 1.5) {
                    peak = Math.max(peak, bytes * 8 / seconds);
                }
            }
        }
        return Math.round(peak);
    }
}
