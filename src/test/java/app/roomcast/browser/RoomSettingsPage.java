package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where a room is looked after. */
record RoomSettingsPage(Page page) {

    /** Makes a guest link for a day and answers it. */
    String makeGuestLink(String note, String password) {
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill(note);
        page.getByLabel("Password (optional)").fill(password);
        button("Make link").click();
        Locator link = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Guest link"));
        assertThat(link).hasValue(Pattern.compile("^https?://.*/guest/"));
        assertThat(button("Copy")).isVisible();
        return link.inputValue();
    }

    void withdraw(String note) {
        button("Withdraw the link " + note).click();
        assertThat(button("Withdraw the link " + note)).hasCount(0);
    }

    LobbyPage back() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the room"))
                .click();
        return new LobbyPage(page);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
