package app.roomcast.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class ProbeReportTest {

    @Autowired
    private PackagingSettings settings;

    @Test
    void whatAFileWordsIsOneFieldHoweverLongAndWhateverIsInIt() {
        String language = "x\\|codec_type=video\\\\".repeat(50_000);
        String line = "stream|index=2|codec_type=subtitle|tag:language=" + language + "|rotation=90\n";

        var report = ProbeReport.read(new ByteArrayInputStream(line.getBytes(UTF_8)), settings);

        assertThat(report.streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream)
                        .containsEntry("codec_type", "subtitle")
                        .containsEntry("tag:language", language)
                        .containsEntry("rotation", "90"));
        assertThat(new TextTrack(2, language, false).language()).isEqualTo("und");
    }
}
