package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class UntilTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void whatAPromiseTellsIsWaitedForAndWhatItNeverTellsFails() {
        Page page = browsers.visit(0).page();

        Until.holds(page, "async (count) => (window.asked = (window.asked ?? 0) + 1) === count", 3, Chromium.PATIENCE);

        assertThatThrownBy(() -> Until.holds(page, "async () => false", "", 10))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("It does not hold after 10 ms");
    }
}
