package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/** The chat beside a call. */
record ChatSection(Page page) {

    ChatSection say(String text) {
        return say(text, "Everyone");
    }

    ChatSection say(String text, String to) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName("To").setExact(true))
                .selectOption(new SelectOption().setLabel(to));
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message"))
                .fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        return this;
    }

    ChatSection shows(String text) {
        assertThat(log()).containsText(text);
        return this;
    }

    /** Where the chat is not beside the pictures but behind its button. */
    ChatSection open() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Chat")))
                .click();
        return this;
    }

    void close() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();
    }

    /** Without having gone there. */
    ChatSection seesNewest(String text) {
        assertThat(message(text)).isInViewport();
        return this;
    }

    /** Exactly once. */
    void showsOnce(String text) {
        assertThat(message(text)).hasCount(1);
    }

    /** All messages, in their order. */
    List<String> texts() {
        return log().locator("[data-body]").allTextContents();
    }

    void doesNotShow(String text) {
        assertThat(log()).not().containsText(text);
    }

    Locator link(String address) {
        return log().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(address));
    }

    void remove(String text) {
        message(text).hover();
        message(text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove message"))
                .click();
    }

    void hasUnread(int count) {
        assertThat(page.getByRole(AriaRole.TOOLBAR)
                        .getByText(String.valueOf(count), new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private Locator log() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Chat"));
    }

    private Locator message(String text) {
        return log().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
    }
}
