package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a guest link leads. */
record GuestPage(Page page) {

    /** By a link that has no password. */
    LobbyPage enter(String name) {
        page.getByLabel("Your name").fill(name);
        return entered();
    }

    LobbyPage enter(String name, String password) {
        fill(name, password);
        return entered();
    }

    private LobbyPage entered() {
        submit();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join")))
                .isVisible();
        return new LobbyPage(page);
    }

    void enterInVain(String name, String password, String sentence) {
        fill(name, password);
        submit();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
    }

    void isOver() {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link has expired or was withdrawn");
    }

    private void fill(String name, String password) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Password").fill(password);
    }

    private void submit() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
    }
}
