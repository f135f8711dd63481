package app.roomcast.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The portal cannot start, for a reason that its operator can mend; the message is one sentence for him. */
public final class StartIsRefused extends RuntimeException {

    public StartIsRefused(String sentence) {
        super(sentence);
    }

    /** Prints the sentence in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<StartIsRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartIsRefused cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
