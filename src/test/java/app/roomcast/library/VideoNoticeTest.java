package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.Rendition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VideoNoticeTest {

    private static final VideoId ID = VideoId.parse("7d5f7c3a-6f0e-4a57-9f2b-2f6c1f1d0a42");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aChangeIsWrittenAsTheGoldenMessage() throws IOException {
        VideoDocument video = new VideoDocument(
                ID,
                "Open day",
                "",
                List.of("school"),
                Access.PRIVATE,
                VideoState.PROCESSING,
                true,
                0.42,
                2,
                false,
                3.1,
                75L,
                62.5,
                List.of(new Rendition("720p", 1280, 720, 3_000_000)),
                null,
                null,
                Instant.parse("2026-11-23T05:30:00Z"),
                null);

        assertThat(written(new VideoNotice.Changed(video))).isEqualTo(golden("video-changed"));
    }

    @Test
    void aPlaceInTheQueueIsWrittenAsTheGoldenMessage() throws IOException {
        assertThat(written(new VideoNotice.Queued(ID, 3))).isEqualTo(golden("video-queued"));
    }

    @Test
    void aDeletionIsWrittenAsTheGoldenMessage() throws IOException {
        assertThat(written(new VideoNotice.Deleted(ID))).isEqualTo(golden("video-deleted"));
    }

    @Test
    void thatCommentsHaveChangedIsWrittenAsTheGoldenMessage() throws IOException {
        assertThat(written(new VideoNotice.Commented(ID))).isEqualTo(golden("video-comments-changed"));
    }

    private JsonNode written(VideoNotice notice) {
        return json.readTree(json.writeValueAsString(notice));
    }

    private JsonNode golden(String name) throws IOException {
        return json.readTree(Files.readString(Path.of("src/test/protocol/VideoNotice", name + ".json")));
    }
}
