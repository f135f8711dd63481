package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.packaging.Pace;
import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.PackagingEvent.PackagingProgressed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.Rendition;
import app.roomcast.platform.NotFound;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class VideosTest extends OwnerAndStranger {

    private static final Pace PACE = new Pace(2, Duration.ofSeconds(30));

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPrivateVideoIsUnknownToOthersWhereverTheyLook() throws Exception {
        VideoId id = packaged("Private");

        for (String path : everyPathOf(id)) {
            assertThat(owner.get(path).statusCode()).as("owner %s", path).isEqualTo(200);
            assertThat(stranger.get(path).statusCode()).as("stranger %s", path).isEqualTo(404);
        }
        assertThat(Browserless.administrator(port).get("/videos/" + id).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/videos?query=Private").body()).doesNotContain(id.toString());
        assertThat(edit(stranger, id, "{\"title\":\"Mine now\"}").statusCode()).isEqualTo(404);
        assertThat(delete(stranger, id).statusCode()).isEqualTo(404);
    }

    @Test
    void aSharedVideoIsThereForAllMembersToWatchButNotToChange() throws Exception {
        VideoId id = packaged("Shared");

        assertThat(edit(owner, id, "{\"access\":\"MEMBERS\"}").statusCode()).isEqualTo(200);

        for (String path : everyPathOf(id)) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(Browserless.visitor(port).get(path).statusCode())
                    .as(path)
                    .isIn(302, 401);
        }
        assertThat(stranger.get("/api/videos/" + id).body()).contains("\"mine\":false");
        assertThat(edit(stranger, id, "{\"title\":\"Mine now\"}").statusCode()).isEqualTo(403);
        assertThat(delete(stranger, id).statusCode()).isEqualTo(403);
        assertThat(owner.get("/api/videos/" + id).body()).contains("\"title\":\"Shared\"", "\"mine\":true");
    }

    @Test
    void twoEditsOfDifferentFieldsAtOnceBothHold() throws Exception {
        VideoId id = packaged("Shared by mistake");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        CompletableFuture<HttpResponse<String>> renamed = transaction.execute(status -> {
            videos.edit(id, new VideoEdit(null, null, null, Access.PRIVATE));
            var asked = CompletableFuture.supplyAsync(() -> edit(owner, id, "{\"title\":\"Renamed\"}"));
            await().until(this::anEditWaitsForAnother);
            return asked;
        });

        assertThat(Objects.requireNonNull(renamed).join().body())
                .contains("\"title\":\"Renamed\"", "\"access\":\"PRIVATE\"");
        assertThat(read(id)).contains("\"title\":\"Renamed\"", "\"access\":\"PRIVATE\"");
    }

    private boolean anEditWaitsForAnother() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void whatIsBeingDeletedIsNoLongerEdited() {
        VideoId id = queued("Going");
        jdbc.sql("update video set deleted = true where id = ?")
                .param(id.value())
                .update();

        assertThatThrownBy(() -> videos.edit(id, new VideoEdit("Still here", null, null, null)))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select title from video where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Going");
    }

    @Test
    void onlyThoseWhoMayWatchHearNotices() throws Exception {
        VideoId id = packaged("Heard");

        try (Listener mine = new Listener(owner, port, "/topic/videos/" + id);
                Listener foreign = new Listener(stranger, port, "/topic/videos/" + id);
                Listener wild = new Listener(owner, port, "/topic/videos/*")) {
            edit(owner, id, "{\"title\":\"Heard again\"}");

            await().until(() -> mine.heard("\"title\":\"Heard again\""));
            assertThat(mine.heard("\"type\":\"video-changed\"")).isTrue();
            assertThat(foreign.closeCode()).isEqualTo(1008);
            assertThat(wild.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void whoMayNoLongerWatchHearsNothingMore() throws Exception {
        VideoId id = packaged("Withdrawn");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        try (Listener former = new Listener(stranger, port, "/topic/videos/" + id)) {
            edit(owner, id, "{\"access\":\"PRIVATE\",\"title\":\"Secret\"}");

            await().until(() -> former.closeCode() == 1008);
            assertThat(former.heard("Secret")).isFalse();
        }
        assertThat(stranger.get("/videos/" + id + "/hls/v0_00000.m4s").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVideoFollowsItsPackaging() {
        VideoId id = queued("Followed");
        assertThat(read(id)).contains("\"state\":\"QUEUED\"", "\"playable\":false", "\"durationSeconds\":null");

        events.publishEvent(new PackagingStarted(id.value(), Duration.ofMillis(62_500), false));
        assertThat(read(id)).contains("\"state\":\"PROCESSING\"", "\"durationSeconds\":62.5");
        events.publishEvent(
                new PackageBecamePlayable(id.value(), List.of(new Rendition("720p", 1280, 720, 3_000_000))));
        assertThat(read(id))
                .contains("\"playable\":true", "{\"name\":\"720p\",\"width\":1280,\"height\":720,\"bitrate\":3000000}");
        events.publishEvent(new PackagingProgressed(id.value(), 0.25, PACE));
        assertThat(read(id)).contains("\"progress\":0.25", "\"posterUrl\":null");
        events.publishEvent(new PackageFinished(
                id.value(), Duration.ofMillis(62_480), List.of(new Rendition("720p", 1280, 720, 2_900_000)), true));

        assertThat(read(id))
                .contains("\"state\":\"READY\"", "\"progress\":1.0", "62.48", "2900000", "\"error\":null")
                .contains("\"posterUrl\":\"/videos/" + id + "/hls/poster.jpg\"");
    }

    @Test
    void aFailedVideoSaysWhyInTheLanguageOfTheReader() {
        VideoId id = queued("Failed");

        events.publishEvent(new PackagingFailed(id.value(), "packaging-stalled"));

        assertThat(read(id))
                .contains("\"state\":\"FAILED\"", "\"code\":\"packaging-stalled\"", "came to a halt several times");
        assertThat(owner.get("/videos/" + id).body()).contains("came to a halt several times");
        assertThat(owner.send(owner.request("/api/videos/" + id).setHeader("Accept-Language", "zh"))
                        .body())
                .contains("处理该视频时多次停滞");
    }

    @Test
    void progressIsToldAtMostTwiceASecond() {
        VideoId id = queued("Paced");
        try (Listener listener = new Listener(owner, port, "/topic/videos/" + id)) {
            for (int step = 1; step <= 100; step++) {
                events.publishEvent(new PackagingProgressed(id.value(), step / 200.0, PACE));
            }
            events.publishEvent(new PackageFinished(id.value(), Duration.ofSeconds(1), List.of(), false));

            await().until(() -> listener.heard("\"state\":\"READY\""));
            assertThat(listener.count("\"state\":\"QUEUED\"")).isLessThan(50);
        }
    }

    @Test
    void whatPeopleTypeIsShownAsText() {
        VideoId id = queued("<script>alert(1)</script>\"'><img src=x>");

        for (String page : List.of("/videos", "/videos/" + id)) {
            assertThat(owner.get(page).body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void onlyFilesOfThePackageAreServed() throws Exception {
        VideoId id = packaged("Names");

        for (String name : List.of(
                "../original",
                "..%2Foriginal",
                "%2e%2e%2foriginal",
                "original",
                "master.m3u8.bak",
                "MASTER.m3u8",
                "master.m3u8%00.jpg",
                ".m3u8",
                "v0-1.m4s",
                "notes.txt",
                "missing.m4s")) {
            assertThat(owner.send(owner.request("/videos/" + id + "/hls/" + name))
                            .statusCode())
                    .as(name)
                    .isIn(400, 404);
        }
        assertThat(owner.get("/videos/not-an-id/hls/master.m3u8").statusCode()).isEqualTo(404);
        assertThat(owner.get("/videos/not-an-id").statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void playlistsAreAskedForAnewAndSegmentsComeInRanges() throws Exception {
        VideoId id = packaged("Headers");

        HttpResponse<String> playlist = owner.get("/videos/" + id + "/hls/master.m3u8");
        HttpResponse<String> part =
                owner.send(owner.request("/videos/" + id + "/hls/v0_00000.m4s").header("Range", "bytes=2-5"));

        assertThat(playlist.body()).startsWith("#EXTM3U");
        assertThat(playlist.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        assertThat(playlist.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("cdef");
        assertThat(part.headers().firstValue("Content-Type")).hasValue("video/iso.segment");
        assertThat(part.headers().firstValue("Cache-Control")).hasValue("max-age=600, private");
        assertThat(part.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void longPlaylistsTravelCompressed() throws Exception {
        VideoId id = packaged("Compressed");
        Files.writeString(files.hls(id).resolve("v0.m3u8"), "#EXTM3U\n" + "#EXTINF:2.000,\nv0_00000.m4s\n".repeat(500));

        HttpResponse<String> playlist =
                owner.send(owner.request("/videos/" + id + "/hls/v0.m3u8").header("Accept-Encoding", "gzip"));

        assertThat(playlist.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void aTitleHasOneToTwoHundredCharacters() {
        VideoId id = queued("Named");

        assertThat(edit(owner, id, "{\"title\":\"   \"}").body()).contains("\"code\":\"title-invalid\"");
        assertThat(edit(owner, id, "{\"title\":\"" + "x".repeat(201) + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(edit(owner, id, "{\"description\":\"" + "x".repeat(5001) + "\"}")
                        .body())
                .contains("\"code\":\"description-too-long\"");
        assertThat(edit(owner, id, "{\"title\":\" New\\nname \",\"description\":\"About\"}")
                        .body())
                .contains("\"title\":\"New name\"", "\"description\":\"About\"", "\"access\":\"PRIVATE\"");
    }
}
