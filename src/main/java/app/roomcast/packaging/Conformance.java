package app.roomcast.packaging;

import app.roomcast.packaging.MediaPlaylist.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a package is whole, judged on its files: an exit status of zero proves nothing. */
final class Conformance {

    static final double DURATION_TOLERANCE = 1;
    static final double TARGET_TOLERANCE = 0.5;

    /** A broken rule; docs/packaging.md lists them. */
    record Violation(String rule, String detail) {}

    private Conformance() {}

    /** Checks all that a pass has made; only the picture, or the only sound, must be as long as the source. */
    static List<Violation> check(Pass pass, HlsPackage target) throws IOException {
        var violations = new ArrayList<Violation>();
        for (String stem : pass.stems()) {
            boolean beside = stem.equals(Pass.SOUND) && !pass.rungs().isEmpty();
            violations.addAll(check(
                    new MediaFiles(target, stem), beside ? null : pass.plan().duration()));
        }
        return violations;
    }

    static List<Violation> check(MediaFiles rendition, @Nullable Duration expected) throws IOException {
        HlsPackage target = rendition.target();
        Optional<MediaPlaylist> read = rendition.playlist();
        if (read.isEmpty()) {
            return List.of(new Violation("playlist-missing", rendition.playlistName()));
        }
        MediaPlaylist playlist = read.get();
        var violations = new ArrayList<Violation>();
        checkMap(target, playlist, violations);
        checkSegments(target, playlist, violations);
        if (!playlist.ended()) {
            violations.add(new Violation("endlist-missing", rendition.playlistName()));
        }
        double difference = expected == null ? 0 : playlist.seconds() - expected.toMillis() / 1000.0;
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
            violations.add(new Violation("no-segments", target.directory().toString()));
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
