package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The panel "Statistics" over a call. */
record StatsPanel(Page page) {

    /** Both graphs of the pair with somebody hold more than their background. */
    void draws(String name) {
        assertThat(panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name)))
                .isVisible();
        page.waitForFunction("""
                () => {
                  const graphs = [...document.querySelectorAll('[data-graph] canvas')];
                  return graphs.length === 2 && graphs.every((canvas) => {
                    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                    const colours = new Set();
                    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200) colours.add(data.slice(at, at + 3).join());
                    return colours.size > 2;
                  });
                }""");
    }

    /** The pairs with exactly these. */
    void lists(String... others) {
        assertThat(panel().getByRole(AriaRole.ARTICLE)).hasCount(others.length);
        for (String other : others) {
            assertThat(panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(other)))
                    .hasCount(1);
        }
    }

    void explains(String meaning) {
        button("Show the session descriptions").click();
        assertThat(panel()).containsText(meaning);
    }

    Path download() {
        return page.waitForDownload(() -> button("Download report").click()).path();
    }

    void close() {
        button("Close").click();
        assertThat(panel()).isHidden();
    }

    private Locator panel() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Statistics"));
    }

    private Locator button(String name) {
        return panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
