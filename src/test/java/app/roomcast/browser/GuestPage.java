package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a guest link leads. */
record GuestPage(Page page) {

    LobbyPage enter(String name, String password) {
        submit(name, password);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join")))
                .isVisible();
        return new LobbyPage(page);
    }

    void enterInVain(String name, String password, String sentence) {
        submit(name, password);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
    }

    void isOver() {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link has expired or was withdrawn");
    }

    private void submit(String name, String password) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
    }
}
