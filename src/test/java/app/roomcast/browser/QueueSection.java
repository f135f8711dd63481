package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What stands of playlists on the page of a video. */
record QueueSection(Page page) {

    /** Through the dialog, into one that is made for it. */
    QueueSection saveToNew(String playlist) {
        Locator dialog = openDialog();
        dialog.getByLabel("New playlist").fill(playlist);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make it"))
                .click();
        assertThat(dialog.getByLabel(playlist)).isChecked();
        return close(dialog);
    }

    QueueSection saveTo(String playlist) {
        Locator dialog = openDialog();
        page.waitForResponse(
                answer -> answer.status() == 204,
                () -> dialog.getByLabel(playlist).check());
        return close(dialog);
    }

    private Locator openDialog() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save to playlist"))
                .click();
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Save to playlist"));
    }

    private QueueSection close(Locator dialog) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done"))
                .click();
        return this;
    }

    /** This one is watched, and marked in the list. */
    QueueSection isAt(String title) {
        page.waitForURL(Pattern.compile("\\?list="));
        new WatchPage(page).isCalled(title);
        assertThat(page.locator("[aria-current=true]").filter(new Locator.FilterOptions().setHasText(title)))
                .isVisible();
        return this;
    }

    QueueSection goTo(String step) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(step))
                .click();
        return this;
    }

    QueueSection autoplay(boolean on) {
        autoplay().setChecked(on);
        return this;
    }

    QueueSection remembersAutoplay(boolean on) {
        page.reload();
        assertThat(autoplay()).isChecked(new IsCheckedOptions().setChecked(on));
        return this;
    }

    private Locator autoplay() {
        return page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Autoplay next"));
    }
}
