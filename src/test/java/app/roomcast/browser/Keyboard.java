package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;

/** A call used without a mouse. */
record Keyboard(Page page) {

    void press(String key) {
        page.keyboard().press(key);
    }

    void hold(String key) {
        page.keyboard().down(key);
    }

    void release(String key) {
        page.keyboard().up(key);
    }

    void goesToAnotherWindow() {
        page.evaluate("() => window.dispatchEvent(new Event('blur'))");
    }

    /** Into the message that one is about to send. */
    void write(String text) {
        Locator message = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message"));
        message.pressSequentially(text);
        assertThat(message).hasValue(text);
    }

    /** Every key that a button of the call has, and those that no button has. */
    void listIsWhole() {
        assertThat(list()).isVisible();
        List<String> ofButtons = page.locator("[data-call] button[aria-keyshortcuts]:not([hidden])").all().stream()
                .map(button -> button.getAttribute("aria-keyshortcuts").toUpperCase(Locale.ROOT))
                .toList();
        assertThat(list().locator("kbd").allTextContents())
                .containsAll(ofButtons)
                .contains("M", "V", "S", "H", "C", "?", "Space", "Enter", "Esc");
    }

    void listIsClosed() {
        assertThat(list()).isHidden();
    }

    void opensListFromPage() {
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Shortcuts"))
                .click();
        assertThat(list()).isVisible();
    }

    private Locator list() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
    }
}
