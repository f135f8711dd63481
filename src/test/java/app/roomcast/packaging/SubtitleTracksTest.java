package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.SubtitlesFound;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class SubtitleTracksTest {

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    @Test
    void theTextsOfASourceAreToldWithTheirLanguages() throws IOException {
        Path clip = TestMedia.subtitled(
                "subtitled.mkv",
                Map.of(
                        "ger", "1\n00:00:00,500 --> 00:00:01,500\nGr\u00fc\u00dfe <i>aus</i> K\u00f6ln\n",
                        "x|codec_type=video", "1\n00:00:01,000 --> 00:00:02,000\nNobody knows\n",
                        "zho", "1\n00:00:02,000 --> 00:00:02,500\n\u4f60\u597d\n"));

        assertThat(subtitles(clip))
                .extracting(Subtitle::language, Subtitle::webVtt)
                .containsExactly(
                        tuple("ger", "WEBVTT\n\n00:00.500 --> 00:01.500\nGr\u00fc\u00dfe <i>aus</i> K\u00f6ln\n"),
                        tuple("und", "WEBVTT\n\n00:01.000 --> 00:02.000\nNobody knows\n"),
                        tuple("zho", "WEBVTT\n\n00:02.000 --> 00:02.500\n\u4f60\u597d\n"));
    }

    @Test
    void aTextThatIsTooLongIsLeftOut() throws IOException {
        String line = "words ".repeat(200);
        var text = new StringBuilder();
        for (int cue = 0; cue < SubtitleTracks.LARGEST / line.length() + 2; cue++) {
            text.append("%d\n00:00:%02d,%03d --> 00:00:03,000\n%s\n\n".formatted(cue + 1, cue / 999, cue % 999, line));
        }

        Path clip = TestMedia.subtitled("verbose.mkv", Map.of("eng", text.toString()));

        assertThat(subtitles(clip)).isEmpty();
    }

    private List<Subtitle> subtitles(Path clip) {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", clip, media.resolve("hls")));
        assertThat(story.end(id)).isInstanceOf(PackageFinished.class);
        return story.of(id, SubtitlesFound.class).stream()
                .flatMap(found -> found.subtitles().stream())
                .toList();
    }
}
