package app.roomcast.packaging.ffmpeg;

import com.github.kokorin.jaffree.log.LogMessage;
import com.github.kokorin.jaffree.process.StdReader;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** What a parser made of a process's standard output, or how it refused to. */
final class Parsed<T> implements StdReader<Boolean> {

    private final Function<InputStream, T> parser;
    private final CompletableFuture<T> value = new CompletableFuture<>();

    Parsed(Function<InputStream, T> parser) {
        this.parser = parser;
    }

    @Override
    public Boolean read(InputStream output) {
        try {
            value.complete(parser.apply(output));
        } catch (Throwable e) {
            // An Error too: whoever waits for the value would wait for ever.
            value.completeExceptionally(e);
        }
        return true;
    }

    /** Completed when the parser is done, one way or the other. */
    CompletableFuture<Void> end() {
        return value.handle((made, failure) -> null);
    }

    void throwFailure() {
        if (value.isCompletedExceptionally()) {
            value();
        }
    }

    /** What the parser made; the caller has waited for {@link #end}, or for a process that ended without closing its output. */
    T value() {
        if (!value.isDone()) {
            throw new FfmpegOverdue("its output has no end");
        }
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public List<LogMessage> getErrorLogMessages() {
        return List.of();
    }
}
