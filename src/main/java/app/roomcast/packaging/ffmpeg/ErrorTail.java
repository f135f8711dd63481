package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.log.LogMessage;
import com.github.kokorin.jaffree.process.StdReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The last lines of standard error, bounded: a hostile source can make ffmpeg complain without end. */
final class ErrorTail<T> implements StdReader<T> {

    private static final int LINES = 30;
    private static final int LINE_LENGTH = 300;
    private static final String STUB_NOISE = "no version information available";

    private final Deque<String> lines = new ArrayDeque<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @Override
    public @Nullable T read(InputStream errors) {
        try (var reader = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8), 8192)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.contains(STUB_NOISE)) {
                    keep(line.substring(0, Math.min(line.length(), LINE_LENGTH)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end.complete(null);
        }
        return null;
    }

    /** Completed when nothing more will come. */
    CompletableFuture<Void> end() {
        return end;
    }

    private synchronized void keep(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public List<LogMessage> getErrorLogMessages() {
        return List.of();
    }
}
