package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of one playlist. */
record PlaylistPage(Page page) {

    /** Among the playlists of the person, from the library on. */
    static PlaylistPage open(Page page, String title) {
        page.navigate("/videos");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Playlists"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        page.waitForURL("**/playlists/*-*");
        return new PlaylistPage(page);
    }

    PlaylistPage holds(String... titles) {
        assertThat(items()).hasCount(titles.length);
        for (int place = 0; place < titles.length; place++) {
            assertThat(items().nth(place)).containsText(titles[place]);
        }
        return this;
    }

    /** With the keyboard alone, which then still stands on a button of the same video. */
    PlaylistPage moveUpByKeyboard(String title) {
        changes(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up: " + title))
                .press("Enter"));
        assertThat(items().filter(new Locator.FilterOptions().setHas(page.locator(":focus"))))
                .containsText(title);
        return this;
    }

    PlaylistPage dragBefore(String title, String other) {
        changes(() -> item(title).dragTo(item(other), new Locator.DragToOptions().setTargetPosition(200, 2)));
        return this;
    }

    /** Until the portal has been told. */
    private void changes(Runnable act) {
        page.waitForResponse(answer -> answer.url().endsWith("/order") && answer.status() == 204, act);
    }

    PlaylistPage reload() {
        page.reload();
        return this;
    }

    WatchPage playAll() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play all"))
                .click();
        page.waitForURL("**/videos/*?list=*");
        return new WatchPage(page);
    }

    private Locator item(String title) {
        return items().filter(new Locator.FilterOptions().setHasText(title));
    }

    private Locator items() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Videos of the playlist"))
                .getByRole(AriaRole.LISTITEM);
    }
}
