package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;

record VideosPage(Page page) {

    private static final Pattern WATCH = Pattern.compile("/videos/[0-9a-f-]{36}$");

    /** Uploads to the end, which leads to the video's page. */
    WatchPage upload(Path file, String title) {
        begin(file, title);
        return finish();
    }

    VideosPage begin(Path file, String title) {
        page.getByLabel("Choose a file").setInputFiles(file);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title"))
                .fill(title);
        button("Upload").click();
        return this;
    }

    /** One after the other, and stays here. */
    VideosPage uploadTogether(FilePayload... files) {
        page.getByLabel("Choose a file").setInputFiles(files);
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title")))
                .isDisabled();
        button("Upload").click();
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("All that could be uploaded is here")))
                .isVisible();
        return this;
    }

    VideosPage says(String fact) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(fact);
        return this;
    }

    /** Waits until part of the file has been sent, and not all. */
    VideosPage hasSentSome() {
        page.waitForFunction("""
                () => {
                  const sent = document.querySelector('progress')?.value ?? 0;
                  return sent > 0.2 && sent < 1;
                }""");
        return this;
    }

    VideosPage reload() {
        page.reload();
        return this;
    }

    /** The page remembers an upload that was not finished. */
    VideosPage offersToContinue(String file) {
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(file)))
                .containsText("To continue where it stopped");
        return this;
    }

    WatchPage finish() {
        page.waitForURL(WATCH);
        return new WatchPage(page);
    }

    WatchPage watch(String title) {
        card(title).click();
        page.waitForURL(WATCH);
        return new WatchPage(page);
    }

    VideosPage openTrash() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trash"))
                .click();
        page.waitForURL("**/videos/trash");
        return this;
    }

    /** Out of the trash. */
    WatchPage takeBack(String title) {
        button("Take back: " + title).click();
        page.waitForURL(WATCH);
        return new WatchPage(page);
    }

    void lists(String title) {
        assertThat(card(title)).isVisible();
    }

    void doesNotList(String title) {
        assertThat(button("Upload")).isVisible();
        assertThat(card(title)).hasCount(0);
    }

    private Locator card(String title) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
