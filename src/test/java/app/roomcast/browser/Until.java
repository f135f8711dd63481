package app.roomcast.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Waits in a page for what a promise tells. {@link Page#waitForFunction} cannot: it takes the promise for the answer. */
final class Until {

    private static final String LOOP = """
            async ([argument, patience]) => {
              const holds = %s;
              const end = performance.now() + patience;
              while (!(await holds(argument))) {
                if (performance.now() > end) throw new Error(`It does not hold after ${patience} ms`);
                await new Promise((resolve) => setTimeout(resolve, 250));
              }
            }""";

    private Until() {}

    /** @param function of JavaScript, asynchronous, of one argument */
    static void holds(Page page, String function, Object argument, double patience) {
        page.evaluate(LOOP.formatted(function), List.of(argument, patience));
    }
}
