package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Where the owner of a video says whom it is shown. */
record SharingPage(Page page) {

    SharingPage openTo(String whom) {
        page.getByLabel("Who may watch").selectOption(new SelectOption().setLabel(whom));
        press("Save");
        return this;
    }

    SharingPage name(String username) {
        page.getByLabel("Username").fill(username);
        press("Add");
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Named people")))
                .containsText(username);
        return this;
    }

    SharingPage makeLink(String note, String site) {
        page.getByLabel("Note").fill(note);
        page.getByLabel("Sites that may show the video").fill(site);
        press("Make link");
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Links")))
                .containsText(note);
        return this;
    }

    /** The text that stands there to be copied. */
    String copyable(String what) {
        return page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(what).setExact(true))
                .inputValue();
    }

    void encrypt() {
        page.getByLabel("Send it encrypted").check();
        press("Save the encryption");
    }

    void withdraw(String note) {
        press("Withdraw: " + note);
        assertThat(page.getByText(note)).hasCount(0);
    }

    /** In the page of another site, once somebody presses play. */
    static void playsInAFrame(Page site) {
        assertThat(frame(site).locator("video")).isVisible();
        Frame frame = site.frames().getLast();
        frame.waitForFunction("() => document.querySelector('video').readyState >= 2");
        frame.locator("video").click();
        frame.waitForFunction("() => document.querySelector('video').currentTime > 0.3");
    }

    private static FrameLocator frame(Page site) {
        return site.frameLocator("iframe");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
