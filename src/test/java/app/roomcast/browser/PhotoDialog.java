package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A photo of a picture of the call, before it is kept. */
record PhotoDialog(Page page) {

    PhotoDialog isOf(String name) {
        assertThat(dialog().getByRole(AriaRole.HEADING)).hasText("Photo of " + name);
        return this;
    }

    Download download() {
        return page.waitForDownload(() -> dialog().getByText("Download").click());
    }

    void close() {
        page.keyboard().press("Escape");
        assertThat(dialog()).isHidden();
    }

    private Locator dialog() {
        return page.locator("[data-photo-dialog]");
    }
}
