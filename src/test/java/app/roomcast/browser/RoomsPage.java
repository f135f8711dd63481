package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

record RoomsPage(Page page) {

    /** Creates a room and goes to its lobby. */
    LobbyPage createRoom(String name) {
        page.getByLabel("Room name").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create room"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/rooms(/[^/]+)?$"));
        Locator link = link(name);
        Locator heading = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
        link.or(heading).first().waitFor();
        if (heading.count() == 0) {
            link.click();
        }
        return new LobbyPage(page);
    }

    LobbyPage enter(String name) {
        link(name).click();
        return new LobbyPage(page);
    }

    void offers(String name) {
        assertThat(link(name)).isVisible();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
