package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKindTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "playlist-refused | #EXTM3U\\n#EXTINF:1,\\nfile:///etc/hostname",
                "playlist-refused | \uFEFF  #EXTM3U\\n#EXTINF:1,\\nsecret.ts",
                "playlist-refused | ffconcat version 1.0\\nfile secret.mp4",
                "playlist-refused | file 'secret.mp4'",
                "playlist-refused | <?xml version=\"1.0\"?><MPD><BaseURL>secret.mp4</BaseURL></MPD>",
                "playlist-refused | v=0\\r\\no=- 0 0 IN IP4 127.0.0.1",
                "playlist-refused | [playlist]\\nFile1=secret.mp3",
                "playlist-refused | <asx><entry><ref href=\"secret\"/></entry></asx>",
                "not-media | <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "not-media | PK\u0003\u0004zip",
                "not-media | just some text",
                "not-media | 1\\n00:00:01 --> 00:00:02\\nsubtitle",
                "empty-file | ''"
            })
    void whatIsNotMediaIsRefusedWhateverItsName(String code, String content) throws IOException {
        Path source = folder.resolve("holiday.mp4");
        Files.write(source, content.translateEscapes().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SourceKind.of(source))
                .isInstanceOf(Unpackageable.class)
                .extracting("code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "chrome.mp4, mov",
        "h264-1080p50-pcm.mov, mov",
        "truncated-after-moov.m4b, mov",
        "chrome.webm, matroska",
        "h264-ac3-subrip.mkv, matroska",
        "h264-aac.flv, flv",
        "ts-no-initial-keyframe.ts, mpegts",
        "vorbis.ogg, ogg",
        "flac-cover-art.flac, flac",
        "mp3-cover-art.mp3, mp3"
    })
    void mediaIsToldByItsFirstBytes(String clip, String demuxer) throws IOException {
        assertThat(SourceKind.of(Clips.clip(clip))).isEqualTo(new SourceKind(demuxer));
    }
}
