package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where a set-up link or an invitation leads. */
record JoinPage(Page page) {

    SignInPage createAccount(String username, String password) {
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Create ")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/login"));
        return new SignInPage(page);
    }

    void isSpent() {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("has been used or has expired");
    }
}
