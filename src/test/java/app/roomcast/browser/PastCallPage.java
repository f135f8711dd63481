package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** How a past call went, for administrators. */
record PastCallPage(Page page) {

    /** Came and went, and told how the connection with the other one was. */
    void tellsOf(String person, String other) {
        Locator section = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(person));
        Locator moments = section.getByRole(AriaRole.LISTITEM);
        assertThat(moments.first()).containsText("joined");
        assertThat(moments.last()).containsText("left");
        assertThat(section.getByRole(AriaRole.ROWHEADER)).hasText(other);
    }

    void says(Pattern verdict) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(verdict);
    }
}
