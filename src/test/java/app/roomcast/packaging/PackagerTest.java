package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.PackagingEvent.FirstRenditionFinished;
import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PackagingTest
class PackagerTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path media;

    private final UUID id = UUID.randomUUID();

    private PackagingRequest request(String clip) {
        return request(Clips.clip(clip));
    }

    private PackagingRequest request(Path clip) {
        return new PackagingRequest(id, "somebody", clip, media.resolve("hls"));
    }

    private String text(String name) throws IOException {
        return Files.readString(media.resolve("hls").resolve(name));
    }

    @Test
    void aCopyableClipBecomesAFinishedPackage() throws IOException {
        packager.submit(new PackagingRequest(id, "somebody", Clips.real("chrome.mp4"), media.resolve("hls")));

        var finished = (PackageFinished) story.end(id);
        assertThat(story.of(id).getFirst()).isEqualTo(new PackagingStarted(id, Duration.ofMillis(29_997), false));
        assertThat(finished.duration()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
        assertThat(finished.poster()).isTrue();
        assertThat(finished.renditions()).singleElement().satisfies(rendition -> {
            assertThat(rendition.name()).isEqualTo("270p");
            assertThat(rendition.bitrate()).isBetween(600_000L, 1_500_000L);
        });
        assertThat(text("master.m3u8"))
                .contains("CODECS=\"avc1.42c015,mp4a.40.2\"", "RESOLUTION=480x270", "FRAME-RATE=29.970", "a0.m3u8");
        assertThat(text("v0.m3u8")).contains("#EXT-X-TARGETDURATION:", "#EXT-X-ENDLIST");
        assertThat(packager.jobs()).extracting(PackagingJob::id).doesNotContain(id);
    }

    @Test
    void anEncodedClipPlaysWhileItGrowsAndIsThenFinished() throws IOException {
        packager.submit(request("echo-hereweare.webm"));

        story.first(id, PackageBecamePlayable.class);
        String growing = text("v0.m3u8");
        assertThat(growing).contains("#EXT-X-MAP", "v0_00000.m4s").doesNotContain("#EXT-X-ENDLIST");
        assertThat(text("master.m3u8")).contains("v0.m3u8");
        var finished = (PackageFinished) story.end(id);
        assertThat(story.of(id, PackagingProgressed.class)).isNotEmpty();
        assertThat(text("v0.m3u8")).startsWith(growing).endsWith("#EXT-X-ENDLIST\n");
        assertThat(text("v0.m3u8").lines().filter(line -> line.startsWith("#EXTINF:2.000000")))
                .hasSize(22);
        assertThat(finished.duration()).isBetween(Duration.ofSeconds(44), Duration.ofSeconds(45));
    }

    @Test
    void aCopiedPictureIsWatchedAtOnceAndGetsSmallerOnesThatAreCutWhereItIs() throws IOException {
        packager.submit(new PackagingRequest(id, "somebody", irregular(), media.resolve("hls")));

        var first = story.first(id, FirstRenditionFinished.class);
        assertThat(first.renditions()).extracting(Rendition::name).containsExactly("720p");
        assertThat(first.poster()).isTrue();
        var finished = (PackageFinished) story.end(id);

        assertThat(finished.renditions()).extracting(Rendition::name).containsExactly("720p", "480p", "360p");
        assertThat(text("master.m3u8").lines().filter(line -> line.startsWith("v")))
                .containsExactly("v2.m3u8", "v1.m3u8", "v0.m3u8");
        assertThat(cuts("v0.m3u8")).hasSizeGreaterThan(3);
        assertThat(List.of(text("v0.m3u8"), text("v1.m3u8"), text("v2.m3u8")))
                .allMatch(text -> text.contains("#EXT-X-TARGETDURATION:4\n"));
        assertThat(List.of(cuts("v1.m3u8"), cuts("v2.m3u8"))).containsOnly(cuts("v0.m3u8"));
    }

    private static Path irregular() {
        return TestMedia.made(
                "irregular-720p.mp4",
                "1280x720",
                "9",
                "-c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p -sc_threshold 0 -g 999"
                        + " -force_key_frames 0,1.4,3.8,5,7.04 -c:a aac -ac 2");
    }

    @Test
    void anEncodedPictureBeginsSmallAndGetsLarger() throws IOException {
        packager.submit(request(TestMedia.heavy()));

        assertThat(story.first(id, FirstRenditionFinished.class).renditions())
                .extracting(Rendition::name)
                .containsExactly("360p");
        assertThat(((PackageFinished) story.end(id)).renditions())
                .extracting(Rendition::name)
                .containsExactly("1080p", "720p", "480p", "360p");
        assertThat(List.of(cuts("v1.m3u8"), cuts("v2.m3u8"), cuts("v3.m3u8"))).containsOnly(cuts("v0.m3u8"));
    }

    private List<String> cuts(String playlist) throws IOException {
        return text(playlist).lines().filter(line -> line.startsWith("#EXTINF")).toList();
    }

    @Test
    void aJobIsStoredOnlyWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            packager.submit(request("chrome.mp4"));
            status.setRollbackOnly();
        });

        assertThat(packager.jobs()).extracting(PackagingJob::id).doesNotContain(id);
        assertThat(story.of(id)).isEmpty();
    }

    @Test
    void aRefusedSourceStaysVisibleAsAFailedJobUntilItIsDiscarded() {
        packager.submit(request("captions.srt"));
        story.end(id);

        await().untilAsserted(() -> assertThat(packager.jobs())
                .filteredOn(job -> job.id().equals(id))
                .extracting(PackagingJob::state)
                .isEqualTo(List.of(PackagingJob.State.FAILED)));
        packager.discard(id);
        assertThat(packager.jobs()).extracting(PackagingJob::id).doesNotContain(id);
    }

    @Test
    void discardingEndsTheWholeProcessTreeBeforeItReturns() {
        packager.submit(request("h264-1080p-6min.mp4"));
        story.first(id, PackageBecamePlayable.class);
        List<ProcessHandle> ffmpeg = Ffmpegs.startedBy(ProcessHandle.current());
        assertThat(ffmpeg).isNotEmpty();

        packager.discard(id);

        assertThat(ffmpeg).noneMatch(ProcessHandle::isAlive);
        assertThat(packager.jobs()).extracting(PackagingJob::id).doesNotContain(id);
        assertThat(story.of(id, PackageFinished.class)).isEmpty();
    }

    @Test
    void discardingEndsTheProcessesAlsoWhileTheirStartIsBeingTold() {
        var told = story.holdUp(id);
        try {
            packager.submit(request(TestMedia.heavy()));
            story.first(id, PackagingStarted.class);
            List<ProcessHandle> ffmpeg =
                    await().until(() -> Ffmpegs.startedBy(ProcessHandle.current()), found -> !found.isEmpty());

            packager.discard(id);

            assertThat(ffmpeg).noneMatch(ProcessHandle::isAlive);
        } finally {
            told.countDown();
        }
    }

    @Test
    void discardingInATransactionThatFailsLeavesTheJobToBeDone() {
        packager.submit(request("echo-hereweare.webm"));
        story.first(id, PackageBecamePlayable.class);

        transaction.executeWithoutResult(status -> {
            packager.discard(id);
            status.setRollbackOnly();
        });

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        assertThat(story.of(id, PackagingStarted.class)).hasSize(2);
    }

    @Test
    void whatIsDiscardedMayBeSubmittedAnew() {
        packager.submit(request(TestMedia.heavy()));
        story.first(id, PackagingStarted.class);
        packager.discard(id);

        packager.submit(request("chrome.mp4"));

        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
    }
}
