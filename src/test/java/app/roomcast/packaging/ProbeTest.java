package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.roomcast.packaging.ffmpeg.Ffmpeg;
import app.roomcast.packaging.ffmpeg.Watch;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class ProbeTest {

    private static final Watch UNWATCHED = process -> {};

    @Autowired
    private Probe probe;

    @Autowired
    private Ffmpeg ffmpeg;

    @Autowired
    private PackagingSettings settings;

    private MediaFacts facts(String clip) throws IOException {
        return probe.facts(Clips.clip(clip), UNWATCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "fragmented-absurd-duration.mp4, 1068",
        "mediarecorder-chrome-no-duration.webm, 7612",
        "mediarecorder-firefox-no-duration.webm, 10020",
        "ts-no-initial-keyframe.ts, 2649",
        "h264-1080p-6min.mp4, 362767",
        "chrome.mp4, 29997"
    })
    void durationIsMeasuredWhateverTheHeaderSays(String clip, long millis) throws IOException {
        assertThat(facts(clip).duration().toMillis()).isCloseTo(millis, within(100L));
    }

    @ParameterizedTest
    @CsvSource({
        "rotated-minus90-51audio.mp4, rotation",
        "anamorphic-sar-2x1.mp4, aspect",
        "h264-1080p-aac.mp4, range",
        "hevc-main10-hlg.mp4, dynamic-range",
        "screen-capture-vfr-silent.mp4, level",
        "ts-no-initial-keyframe.ts, keyframe-first",
        "h264-1080p-6min.mp4, keyframe-gap",
        "vp9-540p60-51audio.webm, codec"
    })
    void whatPlayersChokeOnIsSeen(String clip, String objection) throws IOException {
        assertThat(new CopyGate(settings.maxCopyBitrate()).objections(facts(clip)))
                .contains(objection);
    }

    @ParameterizedTest
    @CsvSource({"chrome.mp4", "h264-no-audio.mp4", "h264-1080p50-pcm.mov", "fragmented-absurd-duration.mp4"})
    void whatPlayersTakeIsSeen(String clip) throws IOException {
        assertThat(new CopyGate(settings.maxCopyBitrate()).objections(facts(clip)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"flac-cover-art.flac", "mp3-cover-art.mp3"})
    void anAttachedPictureIsNotAVideo(String clip) throws IOException {
        MediaFacts facts = facts(clip);
        assertThat(facts.audioOnly()).isTrue();
        assertThat(facts.cover()).isEqualTo(1);
    }

    @Test
    void theSoundThatEveryBrowserPlaysIsPreferred() throws IOException {
        assertThat(Objects.requireNonNull(facts("two-audio-ac3-aac.mp4").sound())
                        .codec())
                .isEqualTo("aac");
    }

    @ParameterizedTest
    @CsvSource({"too-long, maxDuration, PT10S", "too-many-pixels, maxPixels, 100000", "too-many-tracks, maxTracks, 1"})
    void whatIsOverALimitIsRefused(String code, String limit, String value) {
        Object number = switch (limit) {
            case "maxDuration" -> java.time.Duration.parse(value);
            case "maxPixels" -> Long.valueOf(value);
            default -> Integer.valueOf(value);
        };
        var strict = new Probe(ffmpeg, Examples.change(settings, limit, number));

        assertThatThrownBy(() -> strict.facts(Clips.clip("chrome.mp4"), UNWATCHED))
                .isInstanceOf(Unpackageable.class)
                .extracting("code")
                .isEqualTo(code);
    }

    @Test
    void aFileCutOffBeforeItsPacketsIsDamaged() {
        var truncated = Clips.clip("truncated-after-moov.m4b");

        assertThatThrownBy(() -> probe.facts(truncated, UNWATCHED))
                .isInstanceOf(Unpackageable.class)
                .extracting("code")
                .isEqualTo("damaged-media");
    }
}
