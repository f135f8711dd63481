package app.roomcast.library.captions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.roomcast.library.captions.CaptionsAreBroken.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionFileTest {

    private static final String SRT = """
            1
            00:00:01,5 --> 0:00:04,250 X1:40
            <i>Tom</i> & <font color="red">Jerry</font> {\\an8}said 1 < 2

            2
            00:00:00 --> 00:00:01
            Two

            lines
            """;

    @Test
    void subRipBecomesWebVttAndComesBack() {
        Captions captions = read(SRT);

        assertThat(captions.webVtt()).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:01.000
                Two
                lines

                00:00:01.500 --> 00:00:04.250
                <i>Tom</i> &amp; Jerry said 1 &lt; 2
                """);
        assertThat(captions.subRip()).isEqualTo("""
                1
                00:00:00,000 --> 00:00:01,000
                Two
                lines

                2
                00:00:01,500 --> 00:00:04,250
                <i>Tom</i> & Jerry said 1 < 2
                """);
        assertThat(captions.words()).isEqualTo("Two lines Tom & Jerry said 1 < 2");
        assertThat(CaptionFile.read(captions.webVtt())).isEqualTo(captions);
        assertThat(CaptionFile.read(captions.subRip()).words()).isEqualTo(captions.words());
    }

    @Test
    void ofWebVttWhatIsShownIsKeptAndWhatStylesItIsNot() {
        Captions captions = read("""
                WEBVTT - a title
                Kind: captions

                NOTE nobody sees
                this

                STYLE
                ::cue { background-image: url(https://example.com/) }

                intro
                01:02.003 --> 100:00:00.000 line:0 align:start onclick:alert
                <v Mary><b>Hello</b> &amp; <00:01:03.000>welcome

                00:00.000 --> 00:01.000
                """);

        assertThat(captions.webVtt()).isEqualTo("""
                WEBVTT

                00:01:02.003 --> 100:00:00.000 line:0 align:start
                <v Mary><b>Hello</b> &amp; <00:01:03.000>welcome
                """);
        assertThat(captions.subRip()).contains("<b>Hello</b> & welcome\n").doesNotContain("Mary");
        assertThat(captions.words()).isEqualTo("Hello & welcome");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                             | NOTHING_SHOWN         | 1
            WEBVTT                                                         | NOTHING_SHOWN         | 1
            WEBVTT;;00:01.000 --> 00:02.000                                | NOTHING_SHOWN         | 3
            WEBVTT;00:01.000 --> 00:02.000;Hello                           | BLANK_LINE_EXPECTED   | 2
            WEBVTT;;1;Hello                                                | TIMES_EXPECTED        | 4
            WEBVTT;;00:01,000 --> 00:02.000;Hello                          | TIMES_MALFORMED       | 3
            WEBVTT;;00:61.000 --> 02:00.000;Hello                          | TIMES_MALFORMED       | 3
            WEBVTT;;00:02.000 --> 00:01.000;Hello                          | ENDS_BEFORE_IT_BEGINS | 3
            WEBVTT;;00:01.000 --> 00:02.000;Hello;00:03.000 --> 00:04.000;x | BLANK_LINE_EXPECTED  | 5
            just a text                                                    | TIMES_EXPECTED        | 1
            1;00:00:01,000 --> 00:00:02,000;Hello;;2;Hello                 | TIMES_EXPECTED        | 6
            1;00:00:01,000 -> 00:00:02,000;Hello                           | TIMES_EXPECTED        | 2
            1;00:00:01,000 --> 99;Hello                                    | TIMES_MALFORMED       | 2
            1;00:00:01,000 --> 00:00:01,000;Hello                          | ENDS_BEFORE_IT_BEGINS | 2
            1;00:00:01,000 --> 00:00:02,000;Hello;2;00:00:03,000 --> 00:00:04,000;x | BLANK_LINE_EXPECTED | 5
            """)
    void aBrokenFileIsRefusedWithItsLine(String lines, Fault fault, int line) {
        assertThatExceptionOfType(CaptionsAreBroken.class)
                .isThrownBy(() -> read(lines.replace(';', '\n')))
                .satisfies(refusal -> {
                    assertThat(refusal.fault()).isEqualTo(fault);
                    assertThat(refusal.line()).isEqualTo(line);
                });
    }

    @Test
    void aTextThatIsNotUnicodeIsRefusedWithItsLine() {
        assertThatExceptionOfType(CaptionsAreBroken.class)
                .isThrownBy(
                        () -> CaptionFile.read("1\n00:00:01,000 --> 00:00:02,000\nGrüße\n\n2\n".getBytes(ISO_8859_1)))
                .satisfies(refusal -> {
                    assertThat(refusal.fault()).isEqualTo(Fault.NOT_UTF_8);
                    assertThat(refusal.line()).isEqualTo(3);
                });
    }

    @Test
    void marksOfOrderAndEveryEndOfLineAreUnderstood() {
        String windows = "\ufeff" + SRT.replace("\n", "\r\n");

        assertThat(CaptionFile.read(windows.getBytes(UTF_8))).isEqualTo(read(SRT));
        assertThat(CaptionFile.read(windows.getBytes(UTF_16LE))).isEqualTo(read(SRT));
        assertThat(read(SRT.replace('\n', '\r'))).isEqualTo(read(SRT));
    }

    @Test
    void aMebibyteIsTakenAndNotAByteMore() {
        byte[] file = (SRT + " ".repeat(CaptionFile.LARGEST - SRT.length())).getBytes(UTF_8);

        assertThat(CaptionFile.read(file)).isEqualTo(read(SRT));
        assertThatExceptionOfType(CaptionsAreTooLarge.class)
                .isThrownBy(() -> CaptionFile.read(new byte[CaptionFile.LARGEST + 1]));
    }

    @Test
    void aRealFileOfAnotherPlayerIsRead() throws Exception {
        Path file = Path.of(System.getProperty("roomcast.test.media", "../shared/media"), "captions.srt");
        // Reason: the clips are kept outside of the project, and a fresh clone has none.
        assumeThat(file).exists();

        Captions captions = CaptionFile.read(Files.readAllBytes(file));

        assertThat(captions.words()).startsWith("HTML5 <video> and <audio> was supposed to be awesome");
        assertThat(CaptionFile.read(captions.webVtt())).isEqualTo(captions);
    }

    private static Captions read(String file) {
        return CaptionFile.read(file.getBytes(UTF_8));
    }
}
