package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.PackagingEvent.FirstRenditionFinished;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.PackagingJob.State;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Who goes before whom. There are two workers. */
@PackagingTest
class PackagingQueueTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @Test
    void firstRenditionsAreMadeWhileALadderIsAndLaddersOneAfterAnother() {
        var ann = UUID.randomUUID();
        var annIsDone = story.holdUp(ann, PackageFinished.class);
        try {
            submit(ann, "ann");
            story.first(ann, PackageFinished.class);

            var bob = submit("bob");
            var carl = submit("carl");

            story.first(bob, FirstRenditionFinished.class);
            story.first(carl, FirstRenditionFinished.class);
            await().until(() -> waiting(Lane.LADDER).equals(List.of(bob, carl)));
            assertThat(packager.job(carl).orElseThrow().queuePlace()).isEqualTo(2);
            assertThat(packager.job(ann).orElseThrow().queuePlace()).isZero();

            annIsDone.countDown();
            story.end(bob);
            story.end(carl);
            assertThat(story.placeOf(carl, PackageFinished.class))
                    .isGreaterThan(story.placeOf(bob, PackageFinished.class));
            assertThat(story.of(bob, FirstRenditionFinished.class)).hasSizeGreaterThan(1);
        } finally {
            annIsDone.countDown();
        }
    }

    @Test
    void thePeopleTakeTurnsHoweverMuchOneOfThemHasSent() {
        var ends = List.of(occupyAWorker(), occupyAWorker());
        try {
            var first = submit("ann");
            var second = submit("ann");
            var third = submit("ann");
            var other = submit("bob");
            assertThat(waiting(Lane.FIRST)).containsExactly(first, other, second, third);

            ends.forEach(CountDownLatch::countDown);
            List.of(first, second, third, other).forEach(story::end);
            assertThat(story.placeOf(other, PackagingStarted.class))
                    .isLessThan(story.placeOf(second, PackagingStarted.class));
        } finally {
            ends.forEach(CountDownLatch::countDown);
        }
    }

    private CountDownLatch occupyAWorker() {
        var id = UUID.randomUUID();
        var end = story.holdUp(id, PackagingStarted.class);
        submit(id, "somebody " + id);
        story.first(id, PackagingStarted.class);
        return end;
    }

    private UUID submit(String person) {
        var id = UUID.randomUUID();
        submit(id, person);
        return id;
    }

    private void submit(UUID id, String person) {
        packager.submit(new PackagingRequest(id, person, clip(), media.resolve(id.toString())));
    }

    private List<UUID> waiting(Lane lane) {
        return packager.jobs().stream()
                .filter(job -> job.lane() == lane && job.state() == State.QUEUED)
                .sorted(Comparator.comparing(PackagingJob::queuePlace))
                .map(PackagingJob::id)
                .toList();
    }

    /** Its picture is copied; two smaller ones are made of it. */
    private static Path clip() {
        return TestMedia.made(
                "queued-720p.mp4",
                "1280x720",
                "4",
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -ac 2");
    }
}
