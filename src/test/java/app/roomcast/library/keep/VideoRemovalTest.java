package app.roomcast.library.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.library.Library;
import app.roomcast.library.Listener;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.Uploader;
import app.roomcast.library.VideoId;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VideoRemovalTest extends OwnerAndStranger {

    @Autowired
    private VideoRemoval removal;

    @Autowired
    private Deletions deletions;

    @Autowired
    private Library library;

    @Test
    void aDeletedVideoLeavesNothing() throws Exception {
        byte[] bytes = new byte[1000];
        VideoId id = VideoId.parse(new Uploader(owner, port).upload(bytes, Map.of("title", "Gone")));

        try (Listener listener = new Listener(owner, port, "/topic/videos/" + id)) {
            assertThat(delete(owner, id).statusCode()).isEqualTo(204);
            await().until(() -> listener.heard("{\"type\":\"video-deleted\",\"id\":\"" + id + "\"}"));
        }

        assertThat(owner.get("/api/videos/" + id).statusCode()).isEqualTo(404);
        assertThat(new Uploader(owner, port).head("/api/uploads/" + id).statusCode())
                .isEqualTo(404);
        assertThat(files.original(id).getParent()).doesNotExist();
        assertThat(deletions.known()).doesNotContain(id);
        assertThat(delete(owner, id).statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletionThatACrashCutShortIsFinishedAtTheNextStart() throws Exception {
        VideoId id = packaged("Half gone");
        deletions.begin(id);
        assertThat(owner.get("/videos/" + id + "/hls/master.m3u8").statusCode()).isEqualTo(404);

        removal.sweep();

        assertThat(files.original(id).getParent()).doesNotExist();
        assertThat(deletions.known()).doesNotContain(id);
    }

    @Test
    void filesOfNoVideoAreSweptAway() throws Exception {
        VideoId nothing = new VideoId(UUID.randomUUID());
        Files.createDirectories(files.hls(nothing));

        removal.sweep();

        assertThat(files.original(nothing).getParent()).doesNotExist();
    }

    @Test
    void anOriginalThatTheDatabaseDoesNotKnowIsKept() throws Exception {
        VideoId unknown = new VideoId(UUID.randomUUID());
        Files.createDirectories(files.hls(unknown));
        Files.writeString(files.original(unknown), "of an older database");

        removal.sweep();

        assertThat(files.original(unknown)).hasContent("of an older database");
    }

    @Test
    void administratorsSeeAndDeleteEveryVideo() throws Exception {
        VideoId id = packaged("On record");

        assertThat(library.all()).anySatisfy(video -> {
            assertThat(video.id()).isEqualTo(id);
            assertThat(video.owner()).isEqualTo(ownerName);
            assertThat(video.size()).isEqualTo(12);
        });
        library.deleteAsAdministrator(id);

        assertThat(owner.get("/videos/" + id).statusCode()).isEqualTo(404);
        assertThat(files.original(id).getParent()).doesNotExist();
    }
}
