package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.ffmpeg.Conversion;
import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.Limits;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The canary is a named pipe: whoever opens it lets the writer that waits at its other end through. */
@PackagingTest
class DisguiseTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(15));

    private static final Watch UNWATCHED = process -> {};

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @Autowired
    private Ffmpeg ffmpeg;

    @TempDir
    private Path folder;

    private final AtomicBoolean opened = new AtomicBoolean();
    private Path canary = Path.of("");
    private Path disguised = Path.of("");

    @BeforeEach
    void setTheCanaryAndAPlaylistThatNamesIt() throws Exception {
        canary = folder.resolve("secret.ts");
        assertThat(new ProcessBuilder("mkfifo", canary.toString()).start().waitFor())
                .isZero();
        disguised = folder.resolve("holiday.mp4");
        Files.writeString(
                disguised,
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-VERSION:3\n#EXTINF:2,\nsecret.ts\n#EXT-X-ENDLIST\n");
        Thread.ofPlatform().daemon().start(() -> {
            try (var writer = new FileOutputStream(canary.toFile())) {
                opened.set(true);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void letTheWriterGo() throws IOException {
        if (!opened.get()) {
            Files.newInputStream(canary).close();
        }
    }

    @Test
    void aPlaylistNamedLikeAVideoIsRefusedAndOpensNothing() {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", disguised, folder.resolve("hls")));

        assertThat(story.end(id)).isEqualTo(new PackagingFailed(id, "playlist-refused"));
        assertThat(opened).isFalse();
    }

    @Test
    void ffprobeHeldToOneDemuxerOpensNothingEither() {
        List<String> options = new ArrayList<>(SourceLimits.options(new SourceKind("mov"), 1000));
        options.addAll(ProbeReport.OPTIONS);
        options.add("file:" + disguised);
        assertThat(ffmpeg.probe(options, Duration.ofSeconds(15), Probing::text, UNWATCHED)
                        .report())
                .isEmpty();
        assertThat(opened).isFalse();
    }

    @Test
    void ffmpegHeldToOneDemuxerOpensNothingEither() {
        convert(SourceLimits.options(new SourceKind("matroska"), 1000));
        assertThat(opened).isFalse();
    }

    @Test
    void withoutThoseLimitsTheSamePlaylistWouldOpenIt() {
        convert(List.of("-f", "hls", "-protocol_whitelist", "file", "-allowed_extensions", "ALL"));
        await().untilTrue(opened);
    }

    private void convert(List<String> limits) {
        var conversion =
                new Conversion(disguised, limits, List.of("-c", "copy", "-f", "mpegts"), folder.resolve("out.ts"));
        assertThat(ffmpeg.convert(conversion, LIMITS, UNWATCHED).status()).isNotZero();
    }
}
