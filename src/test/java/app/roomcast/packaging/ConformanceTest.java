package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import app.roomcast.packaging.hls.Conformance;
import app.roomcast.packaging.hls.Rule;
import app.roomcast.packaging.hls.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** A package that ffmpeg has made, of two pictures and a sound, broken in one way after the other. */
@PackagingTest
class ConformanceTest {

    private static final Duration DURATION = Duration.ofSeconds(7);
    private static final String FIRST = "v0_00000.m4s";
    private static final String SECOND = "v0_00001.m4s";

    @TempDir
    private static Path whole;

    @TempDir
    private Path broken;

    /** Breaks a whole package in one way. */
    interface Break {
        void by(Damage damage) throws IOException;
    }

    static List<Arguments> breaks() {
        return List.of(
                breaking(Rule.PLAYLIST_MISSING, damage -> damage.delete("v1.m3u8")),
                breaking(Rule.PLAYLIST_MISSING, damage -> damage.delete("a0.m3u8")),
                breaking(Rule.PLAYLIST_MALFORMED, damage -> damage.rewrite("v1.m3u8", "#EXT-X-TARGETD.*\n", "")),
                breaking(Rule.PLAYLIST_MALFORMED, damage -> damage.rewrite("v1.m3u8", "#EXTM3U\n", "")),
                breaking(Rule.PLAYLIST_MALFORMED, damage -> damage.rewrite("v1.m3u8", "#EXTINF:2", "#EXTINF:two")),
                breaking(Rule.PLAYLIST_MALFORMED, damage -> damage.rewrite("v1.m3u8", "mp4\"\n", "mp4\n")),
                breaking(Rule.PLAYLIST_MALFORMED, damage -> damage.rewrite("master.m3u8", "#EXT-X-STREAM.*\n", "")),
                breaking(Rule.VERSION_TOO_LOW, damage -> damage.rewrite("v0.m3u8", "VERSION:.", "VERSION:5")),
                breaking(Rule.FOREIGN_NAME, damage -> damage.rewrite("v0.m3u8", SECOND, "../" + SECOND)),
                breaking(Rule.FOREIGN_NAME, damage -> damage.rewrite("v0.m3u8", SECOND, "/etc/passwd")),
                breaking(Rule.FOREIGN_NAME, damage -> damage.rewrite("v0.m3u8", "v0_init.mp4", "V0 init.mp4")),
                breaking(Rule.FOREIGN_NAME, damage -> damage.rewrite("master.m3u8", "v0.m3u8", "hls/v0.m3u8")),
                breaking(Rule.FILE_UNLISTED, damage -> damage.add("v0_00099.m4s")),
                breaking(Rule.FILE_UNLISTED, damage -> damage.add("v0.m3u8.tmp")),
                breaking(Rule.FILE_UNLISTED, damage -> damage.add("storyboard_00002.jpg")),
                breaking(Rule.NO_SEGMENTS, damage -> damage.rewrite("a0.m3u8", "(?s)#EXTINF.*m4s", "")),
                breaking(Rule.MAP_MISSING, damage -> damage.delete("v0_init.mp4")),
                breaking(Rule.MAP_MISSING, damage -> damage.truncate("v0_init.mp4", 0)),
                breaking(Rule.MAP_MISSING, damage -> damage.rewrite("v0.m3u8", "#EXT-X-MAP.*\n", "")),
                breaking(Rule.MAP_MALFORMED, damage -> damage.truncate("v0_init.mp4", 200)),
                breaking(Rule.SEGMENT_MISSING, damage -> damage.delete(SECOND)),
                breaking(Rule.SEGMENT_EMPTY, damage -> damage.truncate(SECOND, 0)),
                breaking(Rule.SEGMENT_MALFORMED, damage -> damage.truncate(SECOND, 4000)),
                breaking(Rule.ENDLIST_MISSING, damage -> damage.rewrite("v0.m3u8", "#EXT-X-ENDLIST", "")),
                breaking(Rule.TARGET_DURATION_EXCEEDED, damage -> damage.rewrite("v0.m3u8", "(TARGETD.*:).", "$11")),
                breaking(Rule.DURATION_DIFFERS, damage -> damage.rewrite("v0.m3u8", "#EXTINF.*\n" + SECOND, "")),
                breaking(Rule.EXTINF_DIFFERS, damage -> damage.rewrite("a0.m3u8", "(#EXTINF:)\\d", "$15")),
                breaking(Rule.SEGMENTS_NOT_CONTIGUOUS, damage -> {
                    damage.rewrite("v0.m3u8", FIRST, "aside");
                    damage.rewrite("v0.m3u8", SECOND, FIRST);
                    damage.rewrite("v0.m3u8", "aside", SECOND);
                }),
                breaking(Rule.KEYFRAME_MISSING, damage -> damage.inBox(SECOND, "mdat", Damage::disownFirstPicture)),
                breaking(Rule.EMPTY_EDIT, damage -> damage.inBox("v0_init.mp4", "elst", Damage::beginWithNothing)),
                breaking(
                        Rule.CODEC_UNSUPPORTED,
                        damage -> damage.inBox("v0_init.mp4", "stsd", stsd -> stsd.put(16, "hev1".getBytes()))),
                breaking(
                        Rule.PIXELS_UNSUPPORTED,
                        damage -> damage.inBox("v1_init.mp4", "avcC", Damage::claimFourTwoTwo)),
                breaking(Rule.BOUNDARIES_DIFFER, damage -> {
                    damage.rewrite("v1.m3u8", "#EXTINF:2.0+,(\nv1_00000)", "#EXTINF:2.06,$1");
                    damage.rewrite("v1.m3u8", "#EXTINF:2.0+,(\nv1_00001)", "#EXTINF:1.94,$1");
                }),
                breaking(Rule.CODECS_DIFFER, damage -> damage.rewrite("master.m3u8", "avc1.64", "avc1.42")),
                breaking(Rule.CODECS_DIFFER, damage -> damage.rewrite("master.m3u8", ",mp4a.40.2", "")),
                breaking(Rule.CODECS_DIFFER, damage -> damage.rewrite("master.m3u8", ",CODECS=\".*?\"", "")),
                breaking(Rule.RESOLUTION_DIFFERS, damage -> damage.rewrite("master.m3u8", "=640x480", "=640x360")),
                breaking(Rule.RESOLUTION_DIFFERS, damage -> damage.rewrite("master.m3u8", ",RESOLUTION=640x480", "")),
                breaking(Rule.FRAME_RATE_DIFFERS, damage -> damage.rewrite("master.m3u8", "RATE=25", "RATE=24")),
                breaking(Rule.FRAME_RATE_DIFFERS, damage -> damage.rewrite("master.m3u8", "RATE=25", "RATE=30")),
                breaking(Rule.PEAK_BANDWIDTH_DIFFERS, damage -> damage.rewrite("master.m3u8", ":BANDWIDTH=", "$01")),
                breaking(
                        Rule.PEAK_BANDWIDTH_DIFFERS,
                        damage -> damage.rewrite("master.m3u8", ":BANDWIDTH=.", ":BANDWIDTH=")),
                breaking(
                        Rule.AVERAGE_BANDWIDTH_DIFFERS,
                        damage -> damage.rewrite("master.m3u8", "AVERAGE-BANDWIDTH=", "$01")),
                breaking(Rule.SOUND_GROUP_MISSING, damage -> damage.rewrite("master.m3u8", "#EXT-X-MEDIA.*\n", "")),
                breaking(Rule.SOUND_GROUP_MISSING, damage -> damage.rewrite("master.m3u8", ",URI=\".*\"", "")));
    }

    private static Arguments breaking(Rule rule, Break how) {
        return arguments(rule, how);
    }

    @BeforeAll
    static void makeAWholePackage(@Autowired Packager packager, @Autowired Story story) {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", clip(), whole.resolve("hls")));
        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
    }

    private static Path clip() {
        return TestMedia.made(
                "whole-480p.mp4",
                "640x480",
                "7",
                "-c:v libx264 -preset veryfast -bf 2 -pix_fmt yuv420p -g 50 -sc_threshold 0 -c:a aac -ac 2");
    }

    @BeforeEach
    void copyIt() throws IOException {
        FileSystemUtils.copyRecursively(whole.resolve("hls"), broken);
    }

    private List<Rule> brokenRules() throws IOException {
        Path master = broken.resolve("master.m3u8");
        return Conformance.ofPackage(broken, Files.readString(master), DURATION).stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void aWholePackagePassesAndAnotherParserAgrees() throws Exception {
        assertThat(brokenRules()).isEmpty();
        assertThat(HlsParser.objections(broken)).isEmpty();
    }

    @Test
    void theOtherParserRefusesWhatIsBroken() throws Exception {
        new Damage(broken).rewrite("v0.m3u8", "#EXT-X-TARGETDURATION.*\n", "");

        assertThat(HlsParser.objections(broken)).startsWith("refused");
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenOneFailsByTheRuleItBreaks(Rule rule, Break how) throws IOException {
        how.by(new Damage(broken));

        assertThat(brokenRules()).contains(rule);
    }

    @Test
    void aPackageWithoutAMultivariantPlaylistFails() throws IOException {
        assertThat(Conformance.ofPackage(broken, null, DURATION))
                .extracting(Violation::rule)
                .containsExactly(Rule.PLAYLIST_MISSING);
    }

    @Test
    void noRuleIsWithoutItsBrokenPackageAndItsLineInTheDocumentation() throws IOException {
        assertThat(breaks().stream().map(arguments -> (Rule) arguments.get()[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Rule.values());
        String documentation = Files.readString(Path.of("docs/packaging.md"));
        assertThat(Rule.values()).allMatch(rule -> documentation.contains("| `" + rule.id() + "` |"));
    }
}
