package app.roomcast.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;

/** What the pages of one browser complained about: uncaught errors, and what Chromium or a script wrote as an error. */
final class Console {

    private final List<String> scriptErrors = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Console(BrowserContext context) {
        context.onWebError(error -> {
            scriptErrors.add(error.error());
            errors.add(error.page().url() + ": " + error.error());
        });
        context.onConsoleMessage(this::hear);
    }

    /** Uncaught errors, and violations of the Content-Security-Policy. */
    List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** All of them, among them requests that failed. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error")) {
            return;
        }
        errors.add(message.page().url() + ": " + message.text() + " (" + message.location() + ")");
        if (message.text().contains("Content Security Policy")) {
            scriptErrors.add(message.text());
        }
    }
}
