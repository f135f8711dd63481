package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.ffmpeg.FFmpegResult;
import com.github.kokorin.jaffree.log.LogMessage;
import com.github.kokorin.jaffree.process.StdReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Reads what ffmpeg's {@code -progress pipe:1} says. */
final class ProgressReader implements StdReader<FFmpegResult> {

    /** Jaffree asks for a result of one of the readers. */
    static final FFmpegResult NOTHING = new FFmpegResult(null, null, null, null, null, null);

    private static final String POSITION = "out_time_us=";

    private volatile long positionMicros;
    private volatile long frames;
    private volatile long bytes;

    @Override
    public FFmpegResult read(InputStream output) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(POSITION)) {
                    positionMicros = number(line, positionMicros);
                } else if (line.startsWith("frame=")) {
                    frames = number(line, frames);
                } else if (line.startsWith("total_size=")) {
                    bytes = number(line, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NOTHING;
    }

    Duration position() {
        return Duration.ofNanos(Math.max(0, positionMicros) * 1000);
    }

    /** Changes whenever ffmpeg gets on. */
    long mark() {
        return positionMicros * 31 * 31 + frames * 31 + bytes;
    }

    private static long number(String line, long otherwise) {
        try {
            return Long.parseLong(line.substring(line.indexOf('=') + 1).trim());
        } catch (NumberFormatException notYetKnown) {
            return otherwise;
        }
    }

    @Override
    public List<LogMessage> getErrorLogMessages() {
        return List.of();
    }
}
