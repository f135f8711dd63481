package app.roomcast.library;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.library.keep.VideoFiles;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** A portal with an owner of videos and a stranger to them. */
@PortalTest
public abstract class OwnerAndStranger {

    @LocalServerPort
    protected int port;

    @Autowired
    protected Videos videos;

    @Autowired
    protected VideoFiles files;

    @Autowired
    protected People people;

    @Autowired
    protected ApplicationEventPublisher events;

    protected Browserless owner;
    protected Browserless stranger;
    protected String ownerName;

    @BeforeEach
    void signIn() {
        ownerName = "v" + UUID.randomUUID().toString().substring(0, 12);
        owner = Browserless.member(port, ownerName);
        stranger = Browserless.member(port, "s" + ownerName);
    }

    protected static List<String> everyPathOf(VideoId id) {
        return List.of(
                "/api/videos/" + id,
                "/videos/" + id,
                "/videos/" + id + "/hls/master.m3u8",
                "/videos/" + id + "/hls/v0_00000.m4s",
                "/videos/" + id + "/hls/poster.jpg");
    }

    protected VideoId queued(String title) {
        return queuedAt(title, Instant.now());
    }

    protected VideoId queuedAt(String title, Instant createdAt) {
        VideoId id = new VideoId(UUID.randomUUID());
        videos.add(Video.uploaded(
                id, people.findByUsername(ownerName).orElseThrow(), new Title(title), "clip.mp4", 12, createdAt));
        return id;
    }

    protected VideoId packaged(String title) throws Exception {
        VideoId id = queued(title);
        Files.createDirectories(files.hls(id));
        Files.writeString(files.original(id), "not to serve");
        Files.writeString(files.hls(id).resolve("master.m3u8"), "#EXTM3U\n");
        Files.writeString(files.hls(id).resolve("v0_00000.m4s"), "abcdefghij");
        Files.writeString(files.hls(id).resolve("poster.jpg"), "poster");
        Files.writeString(files.hls(id).resolve("notes.txt"), "not of the package");
        return id;
    }

    protected String read(VideoId id) {
        return owner.get("/api/videos/" + id).body();
    }

    protected int found(String query) {
        String body = owner.get("/api/videos?query=" + query).body();
        return Integer.parseInt(body.replaceAll(".*\"total\":(\\d+).*", "$1"));
    }

    protected static HttpResponse<String> edit(Browserless person, VideoId id, String json) {
        return person.send(person.request("/api/videos/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    protected static HttpResponse<String> delete(Browserless person, VideoId id) {
        return person.send(person.request("/api/videos/" + id).DELETE());
    }
}
