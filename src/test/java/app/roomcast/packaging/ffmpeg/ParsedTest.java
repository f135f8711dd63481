package app.roomcast.packaging.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ParsedTest {

    @Test
    void aParserThatFailsWithAnErrorLeavesNobodyWaiting() {
        var parsed = new Parsed<String>(output -> {
            throw new StackOverflowError();
        });

        parsed.read(InputStream.nullInputStream());

        assertThat(parsed.end()).isDone();
        assertThatThrownBy(parsed::value).hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void anOutputWithoutEndHasNoValue() {
        var parsed = new Parsed<>(output -> "");

        assertThat(parsed.end()).isNotDone();
        assertThatThrownBy(parsed::value).isInstanceOf(FfmpegOverdue.class);
    }
}
