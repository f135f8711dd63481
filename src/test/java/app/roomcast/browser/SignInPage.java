package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

record SignInPage(Page page) {

    RoomsPage signIn(String username, String password) {
        send(username, password);
        assertThat(page).hasURL(Pattern.compile("/rooms$"));
        return new RoomsPage(page);
    }

    SignInPage signInInVain(String username, String password) {
        send(username, password);
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        return this;
    }

    void isShown() {
        assertThat(page).hasURL(Pattern.compile("/login"));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
    }

    private void send(String username, String password) {
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
