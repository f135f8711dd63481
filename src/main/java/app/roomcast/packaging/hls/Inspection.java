package app.roomcast.packaging.hls;

import app.roomcast.packaging.PackageFileName;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rendition as its files tell it, and finds the rules that it breaks by itself. */
final class Inspection {

    /** EXT-X-MAP in a playlist of more than key pictures: RFC 8216, 7. */
    private static final int VERSION_OF_MAP = 6;

    private static final double DURATION_TOLERANCE = 1;
    private static final double TARGET_TOLERANCE = 0.5;
    private static final double EXTINF_TOLERANCE = 0.1;
    private static final double GAP_TOLERANCE = 0.1;
    private static final double EMPTY_EDIT_TOLERANCE = 0.1;

    private final Path directory;
    private final String name;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private @Nullable MediaPlaylist playlist;
    private @Nullable InitSegment init;

    /** The fragment of the segment before, where it could be read. */
    private @Nullable Fragment before;

    /** @param text of the playlist, where there is one */
    Inspection(Path directory, String name, @Nullable String text, @Nullable Duration expected) throws IOException {
        this.directory = directory;
        this.name = name;
        if (text == null) {
            object(Rule.PLAYLIST_MISSING, name);
            return;
        }
        try {
            playlist = MediaPlaylist.parse(text);
        } catch (Malformed e) {
            object(Rule.PLAYLIST_MALFORMED, name + " " + e.getMessage());
            return;
        }
        lookAt(playlist, expected);
        init = map(playlist);
        for (Segment segment : playlist.segments()) {
            lookAt(segment, playlist);
        }
    }

    private void lookAt(MediaPlaylist read, @Nullable Duration expected) {
        if (read.map() != null && read.version() < VERSION_OF_MAP) {
            object(Rule.VERSION_TOO_LOW, name + " says " + read.version());
        }
        if (read.segments().isEmpty()) {
            object(Rule.NO_SEGMENTS, name);
        }
        if (!read.ended()) {
            object(Rule.ENDLIST_MISSING, name);
        }
        double difference = expected == null ? 0 : read.seconds() - expected.toMillis() / 1000.0;
        if (Math.abs(difference) > DURATION_TOLERANCE) {
            object(Rule.DURATION_DIFFERS, name + " by " + difference + " s");
        }
    }

    private @Nullable InitSegment map(MediaPlaylist read) throws IOException {
        String map = read.map();
        if (map == null || !isOurs(map) || isAbsent(map) || Files.size(directory.resolve(map)) == 0) {
            object(Rule.MAP_MISSING, String.valueOf(map));
            return null;
        }
        try {
            InitSegment segment = InitSegment.read(directory.resolve(map));
            if (!segment.codec().matches("avc1\\..*|mp4a\\.40\\.2")) {
                object(Rule.CODEC_UNSUPPORTED, map + " " + segment.codec());
            }
            if (segment.avc() != null && !segment.avc().plain()) {
                object(Rule.PIXELS_UNSUPPORTED, map);
            }
            if (segment.emptyEdit() > EMPTY_EDIT_TOLERANCE) {
                object(Rule.EMPTY_EDIT, map + " of " + segment.emptyEdit() + " s");
            }
            return segment;
        } catch (Malformed e) {
            object(Rule.MAP_MALFORMED, map + " " + e.getMessage());
            return null;
        }
    }

    private void lookAt(Segment segment, MediaPlaylist read) throws IOException {
        Fragment last = before;
        before = null;
        if (segment.seconds() > read.targetDuration() + TARGET_TOLERANCE) {
            object(Rule.TARGET_DURATION_EXCEEDED, segment.name() + " lasts " + segment.seconds() + " s");
        }
        if (!isOurs(segment.name())) {
            return;
        }
        if (isAbsent(segment.name())) {
            object(Rule.SEGMENT_MISSING, segment.name());
        } else if (Files.size(directory.resolve(segment.name())) == 0) {
            object(Rule.SEGMENT_EMPTY, segment.name());
        } else if (init != null) {
            lookInside(segment, init, last);
        }
    }

    private void lookInside(Segment segment, InitSegment map, @Nullable Fragment last) throws IOException {
        try {
            Fragment fragment = Fragment.read(directory.resolve(segment.name()), map);
            double seconds = (double) fragment.duration() / map.timescale();
            if (Math.abs(seconds - segment.seconds()) > EXTINF_TOLERANCE) {
                object(Rule.EXTINF_DIFFERS, segment.name() + " lasts " + seconds + " s, not " + segment.seconds());
            }
            if (!fragment.startsWithIdr()) {
                object(Rule.KEYFRAME_MISSING, segment.name());
            }
            if (last != null) {
                double gap = (double) (fragment.start() - last.start() - last.duration()) / map.timescale();
                if (Math.abs(gap) > GAP_TOLERANCE) {
                    object(Rule.SEGMENTS_NOT_CONTIGUOUS, segment.name() + " comes " + gap + " s after the one before");
                }
            }
            fragments.add(fragment);
            before = fragment;
        } catch (Malformed e) {
            object(Rule.SEGMENT_MALFORMED, segment.name() + " " + e.getMessage());
        }
    }

    private boolean isOurs(String file) {
        boolean ours = PackageFileName.allows(file);
        if (!ours) {
            object(Rule.FOREIGN_NAME, file);
        }
        return ours;
    }

    private boolean isAbsent(String file) {
        return !Files.isRegularFile(directory.resolve(file));
    }

    private void object(Rule rule, String detail) {
        violations.add(new Violation(rule, detail));
    }

    String name() {
        return name;
    }

    List<Violation> violations() {
        return violations;
    }

    @Nullable
    MediaPlaylist playlist() {
        return playlist;
    }

    @Nullable
    InitSegment init() {
        return init;
    }

    /** Pictures a second: on average, and as the shortest of them lasts; empty where that cannot be told. */
    double[] rates() {
        long samples = fragments.stream().mapToLong(Fragment::samples).sum();
        long duration = fragments.stream().mapToLong(Fragment::duration).sum();
        long shortest = fragments.stream().mapToLong(Fragment::shortest).min().orElse(0);
        if (init == null || samples < 2 || duration <= 0 || shortest <= 0) {
            return new double[0];
        }
        double scale = init.timescale();
        return new double[] {samples * scale / duration, scale / shortest};
    }

    /** Where its segments end, in milliseconds. */
    List<Long> cuts() {
        var cuts = new ArrayList<Long>();
        double at = 0;
        for (Segment segment : playlist == null ? List.<Segment>of() : playlist.segments()) {
            at += segment.seconds();
            cuts.add(Math.round(at * 1000));
        }
        return cuts;
    }

    /** Whether it is whole enough to be measured. */
    boolean isReadable() {
        return playlist != null
                && init != null
                && fragments.size() == playlist.segments().size()
                && !fragments.isEmpty();
    }
}
