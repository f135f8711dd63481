package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roomcast.room.RoomId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The past calls of a room, for administrators.
 *
 * @param address where they are
 */
record PastCallsPage(Page page, String address) {

    private static final Pattern ROOM = Pattern.compile(".*/admin/rooms/([0-9a-f-]{36})/calls$");

    static PastCallsPage shownBy(Page page) {
        page.waitForURL(ROOM);
        return new PastCallsPage(page, page.url());
    }

    RoomId room() {
        return new RoomId(UUID.fromString(ROOM.matcher(address).replaceFirst("$1")));
    }

    PastCallsPage reload() {
        page.reload();
        return this;
    }

    /** The call in which these people were. */
    PastCallPage open(String people) {
        page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Past calls"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(people))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page).hasURL(Pattern.compile("/admin/calls/[0-9a-f-]{36}$"));
        return new PastCallPage(page);
    }
}
