package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chapters of the video of a watch page. */
record ChaptersSection(Page page) {

    /** As the owner of the video. */
    ChaptersSection write(String lines) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chapters"))
                .click();
        return rewrite(lines);
    }

    /** In the dialog, which is open still. */
    ChaptersSection rewrite(String lines) {
        dialog().getByRole(AriaRole.TEXTBOX).fill(lines);
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        return this;
    }

    ChaptersSection complains(String sentence) {
        assertThat(dialog().getByRole(AriaRole.ALERT)).containsText(sentence);
        return this;
    }

    ChaptersSection goTo(String title) {
        chapter(title).click();
        return this;
    }

    ChaptersSection marks(String title) {
        assertThat(list().locator("[aria-current=true]")).hasCount(1);
        assertThat(list().locator("[aria-current=true]")).containsText(title);
        return this;
    }

    /** There are none. */
    void marksNothing() {
        assertThat(list()).isHidden();
    }

    /** What the browser itself has read of them. */
    ChaptersSection givesThePlayer(String title) {
        page.waitForFunction("""
                (title) => {
                  const chapters = [...document.querySelector('video').textTracks].filter(({ kind }) => kind === 'chapters');
                  for (const track of chapters) track.mode = 'hidden';
                  return chapters.length === 1 && [...(chapters[0].cues ?? [])].some(({ text }) => text === title);
                }""", title);
        return this;
    }

    private Locator chapter(String title) {
        return list().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title));
    }

    private Locator list() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Chapters"));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Chapters"));
    }
}
