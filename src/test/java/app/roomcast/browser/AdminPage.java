package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The dashboard. */
record AdminPage(Page page) {

    /** Makes an invitation and returns its link. */
    String inviteMember() {
        button("Invite a member").click();
        Locator link = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Invitation link"));
        assertThat(link).hasValue(java.util.regex.Pattern.compile("/invitations/"));
        return link.inputValue();
    }

    AdminPage disable(String username) {
        press("People", username, "Disable");
        assertThat(row("People", username).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enable")))
                .isVisible();
        return this;
    }

    AdminPage closeRoom(String room) {
        press("Rooms", room, "Close room");
        return this;
    }

    AdminPage openRoom(String room) {
        press("Rooms", room, "Open room");
        return this;
    }

    PastCallsPage openPastCalls(String room) {
        row("Rooms", room)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Past calls"))
                .click();
        return PastCallsPage.shownBy(page);
    }

    AdminPage remove(String person, String room) {
        Locator inside = row("Rooms", room).getByRole(AriaRole.LISTITEM).filter(containing(person));
        inside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        return this;
    }

    void showsInside(String room, String... people) {
        for (String person : people) {
            assertThat(row("Rooms", room)).containsText(person);
        }
    }

    void showsNobodyInside(String room, String... people) {
        for (String person : people) {
            assertThat(row("Rooms", room)).not().containsText(person);
        }
    }

    void shows(String table, String text) {
        assertThat(row(table, text)).isVisible();
    }

    private void press(String table, String text, String button) {
        row(table, text)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private Locator row(String table, String text) {
        return page.getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .getByRole(AriaRole.ROW)
                .filter(containing(text));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
