package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import app.roomcast.packaging.ffmpeg.Watch;
import app.roomcast.packaging.hls.Conformance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sources that may be copied by their facts, and whose copies break a rule. */
@PackagingTest
class UnfitCopyTest {

    private static final String OPEN_GOP = "-c:v libx264 -preset veryfast -pix_fmt yuv420p -x264-params"
            + " open-gop=1:keyint=50:min-keyint=50:scenecut=0:bframes=2 -c:a aac -ac 2";

    private static final Watch UNWATCHED = process -> {};

    @Autowired
    private Packager packager;

    @Autowired
    private Probe probe;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @ParameterizedTest
    @CsvSource({
        "open-gop.mp4, " + OPEN_GOP,
        "sound-with-a-hole.mkv, -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50"
                + " -af aselect=not(between(t\\;5\\;8)) -c:a aac -ac 2"
    })
    void isEncodedInstead(String name, String codecs) throws Exception {
        Path clip = TestMedia.made(name, "480x270", "9", codecs.replace("\\;", "\\,"));
        Plan plan = Plan.of(probe.facts(clip, UNWATCHED), new CopyGate(12_000_000));
        assertThat(((Plan.Picture) plan).ladder().first().copied()).isTrue();
        assertThat(plan.copiesSound()).isTrue();
        UUID id = UUID.randomUUID();

        packager.submit(new PackagingRequest(id, "somebody", clip, media.resolve("hls")));

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        assertThat(Conformance.ofPackage(
                        media.resolve("hls"),
                        Files.readString(media.resolve("hls/master.m3u8")),
                        plan.facts().duration()))
                .isEmpty();
    }

    @Test
    void whatAnEarlierTryHasEncodedInsteadIsKeptAndNotTakenForACopy() throws Exception {
        Path clip = TestMedia.made("open-gop-480p.mp4", "640x480", "5", OPEN_GOP);
        Path hls = media.resolve("hls");
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", clip, hls));
        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        var made = new MediaFiles(new HlsPackage(hls), "v0");
        FileTime time = Files.getLastModifiedTime(made.initFile());
        new MediaFiles(new HlsPackage(hls), "v1").remove();

        UUID next = UUID.randomUUID();
        packager.submit(new PackagingRequest(next, "somebody", clip, hls));

        assertThat(((PackageFinished) story.end(next)).renditions())
                .extracting(Rendition::name)
                .containsExactly("480p", "360p");
        assertThat(Files.getLastModifiedTime(made.initFile())).isEqualTo(time);
    }
}
