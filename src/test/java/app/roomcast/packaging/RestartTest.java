package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portals as processes of their own on one database file. */
class RestartTest {

    private final List<Process> portals = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void endAll() {
        portals.forEach(portal -> {
            portal.descendants().forEach(ProcessHandle::destroyForcibly);
            portal.destroyForcibly();
            portal.onExit().join();
        });
    }

    @Test
    void aJobWhosePortalWasKilledIsTakenUpByTheNextAndItsOrphanEnded() throws IOException {
        Process first = portal("--submit=" + Clips.clip("h264-1080p-6min.mp4"));
        List<ProcessHandle> orphans = ffmpegAtWork(first);
        first.destroyForcibly().onExit().join();

        Process second = portal();

        await().atMost(Duration.ofMinutes(2)).until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(ffmpegAtWork(second)).doesNotContainAnyElementsOf(orphans);
    }

    @Test
    void aPortalThatStopsLeavesNoFfmpegAndTheNextFinishesTheJob() throws IOException {
        Process first = portal("--submit=" + TestMedia.heavy());
        List<ProcessHandle> ffmpeg = ffmpegAtWork(first);
        first.destroy();
        first.onExit().join();
        assertThat(ffmpeg).noneMatch(ProcessHandle::isAlive);

        portal();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(folder.resolve("hls/v0.m3u8")).content().contains("#EXT-X-ENDLIST"));
    }

    @Test
    void whatWasFinishedBeforeAKillIsKeptAndOnlyTheRestMadeAnewWhichCostsNoTry() throws IOException {
        Process first = portal("--submit=" + TestMedia.heavy());
        var made = new MediaFiles(new HlsPackage(folder.resolve("hls")), "v0");
        await().atMost(Duration.ofMinutes(2)).until(made::isClosed);
        FileTime time = Files.getLastModifiedTime(made.initFile());
        first.destroyForcibly().onExit().join();

        portal("--roomcast.packaging.max-tries=1");

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        assertThat(folder.resolve("hls/master.m3u8")).content().contains("RESOLUTION=1920x1080"));
        assertThat(Files.getLastModifiedTime(made.initFile())).isEqualTo(time);
    }

    @Test
    void aKillIsATryWhereNoneIsForgiven() throws IOException {
        Process first = portal("--submit=" + TestMedia.heavy());
        ffmpegAtWork(first);
        first.destroyForcibly().onExit().join();

        portal("--roomcast.packaging.max-tries=1", "--roomcast.packaging.max-kills=0");

        await().atMost(Duration.ofMinutes(2)).until(() -> !Files.exists(folder.resolve("hls")));
    }

    private static List<ProcessHandle> ffmpegAtWork(Process portal) {
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> Ffmpegs.startedBy(portal.toHandle()), found -> !found.isEmpty());
    }

    private Process portal(String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PackagingPortal.class.getName(),
                "--roomcast.data-dir=" + Path.of("target/packaging-data").toAbsolutePath(),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "--directory=" + folder.resolve("hls")));
        command.addAll(List.of(more));
        Process portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Files.createDirectories(folder).resolve("portal.log").toFile()))
                .start();
        portals.add(portal);
        return portal;
    }
}
