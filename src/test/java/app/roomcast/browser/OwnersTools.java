package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;

/** What the owner of a video can do with it on its page. */
record OwnersTools(Page page) {

    /** @param tags separated by commas */
    WatchPage tag(String tags) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Tags"))
                .fill(tags);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        return new WatchPage(page);
    }

    /** With everyone who is signed in. */
    WatchPage share() {
        admit("MEMBERS");
        assertThat(page.getByText("Private")).isHidden();
        return new WatchPage(page);
    }

    /** Nobody else may watch it any more. */
    WatchPage keepToOneself() {
        admit("PRIVATE");
        assertThat(page.getByText("Private")).isVisible();
        return new WatchPage(page);
    }

    private void admit(String access) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit"))
                .click();
        page.getByLabel("Who may watch").selectOption(access);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }

    /** From a file of this name. */
    WatchPage addCaptions(String file, String language, String subRip) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Captions"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Captions"));
        dialog.getByLabel("Subtitle file").setInputFiles(new FilePayload(file, "", subRip.getBytes(UTF_8)));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                .click();
        assertThat(dialog.getByRole(AriaRole.LISTITEM)).containsText(language);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        return new WatchPage(page);
    }

    /** The picture of this moment is the poster from now on. */
    void choosePicturedNow() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poster"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use what is shown now"))
                .click();
        page.waitForFunction("() => /poster\\.jpg\\?at=\\d+$/.test(document.querySelector('video').poster)");
    }

    /** Has a file made of the video, and downloads it. */
    Path takeAlong(String format) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the file: " + format))
                .click();
        Locator file = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download: " + format));
        assertThat(file).isVisible();
        return page.waitForDownload(file::click).path();
    }

    SharingPage openSharing() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Share"))
                .click();
        page.waitForURL("**/sharing");
        return new SharingPage(page);
    }

    VideosPage moveToTrash() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move to the trash"))
                .click();
        page.waitForURL("**/videos");
        return new VideosPage(page);
    }
}
