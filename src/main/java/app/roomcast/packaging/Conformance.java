package app.roomcast.packaging;

import app.roomcast.packaging.MediaPlaylist.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a package is whole, judged on its files: an exit status of zero proves nothing. */
final class Conformance {

    static final double DURATION_TOLERANCE = 1;
    static final double TARGET_TOLERANCE = 0.5;

    /** A broken rule; docs/packaging.md lists them. */
    record Violation(String rule, String detail) {}

    private Conformance() {}

    static List<Violation> check(HlsPackage target, Duration expected) throws IOException {
        Optional<MediaPlaylist> read = target.mediaPlaylist();
        if (read.isEmpty()) {
            return List.of(new Violation("playlist-missing", HlsPackage.MEDIA));
        }
        MediaPlaylist playlist = read.get();
        var violations = new ArrayList<Violation>();
        checkMap(target, playlist, violations);
        checkSegments(target, playlist, violations);
        if (!playlist.ended()) {
            violations.add(new Violation("endlist-missing", HlsPackage.MEDIA));
        }
        double difference = playlist.seconds() - expected.toMillis() / 1000.0;
        if (Math.abs(difference) > DURATION_TOLERANCE) {
            violations.add(new Violation("duration-differs", "by " + difference + " s"));
        }
        return violations;
    }

    private static void checkMap(HlsPackage target, MediaPlaylist playlist, List<Violation> violations)
            throws IOException {
        String map = playlist.map();
        if (map == null || isAbsentOrEmpty(target, map)) {
            violations.add(new Violation("map-missing", String.valueOf(map)));
        }
    }

    private static void checkSegments(HlsPackage target, MediaPlaylist playlist, List<Violation> violations)
            throws IOException {
        if (playlist.segments().isEmpty()) {
            violations.add(new Violation("no-segments", HlsPackage.MEDIA));
        }
        for (Segment segment : playlist.segments()) {
            if (!PackageFileName.allows(segment.name())) {
                violations.add(new Violation("foreign-name", segment.name()));
            } else if (!Files.exists(target.file(segment.name()))) {
                violations.add(new Violation("segment-missing", segment.name()));
            } else if (target.size(segment.name()) == 0) {
                violations.add(new Violation("segment-empty", segment.name()));
            }
            if (segment.seconds() > playlist.targetDuration() + TARGET_TOLERANCE) {
                violations.add(new Violation("target-duration-exceeded", segment.name()));
            }
        }
    }

    private static boolean isAbsentOrEmpty(HlsPackage target, String name) throws IOException {
        Path file = target.file(name);
        return !PackageFileName.allows(name) || !Files.exists(file) || Files.size(file) == 0;
    }
}
