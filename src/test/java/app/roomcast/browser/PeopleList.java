package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The participants of a call by their names, with what is told of each. */
record PeopleList(Page page) {

    /** Everybody in the list of participants, oneself included. */
    void lists(String... names) {
        assertThat(all().getByRole(AriaRole.LISTITEM)).hasCount(names.length);
        for (String name : names) {
            assertThat(person(name)).isVisible();
        }
    }

    /** A raised hand, with its place in the order; whoever looks has not raised his and stands before all others. */
    void seesHand(String name, int place) {
        assertThat(all().getByRole(AriaRole.LISTITEM).nth(place)).containsText(name);
        assertThat(person(name).getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Hand raised")))
                .hasText(String.valueOf(place));
    }

    /** Through the menu beside the person's name. */
    void actOn(String name, String action) {
        person(name).locator("summary").click();
        person(name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    void mayNotActOn(String name) {
        assertThat(person(name).locator("summary")).isHidden();
    }

    void seesMuted(String name, boolean muted) {
        assertThat(sign(name, "Microphone muted")).isVisible(visible(muted));
    }

    void seesWithoutCamera(String name, boolean without) {
        assertThat(sign(name, "Camera off")).isVisible(visible(without));
    }

    /** Beside a person in the list of participants. */
    void saysBeside(String name, String sentence) {
        assertThat(person(name)).containsText(sentence);
    }

    void saysNoMoreBeside(String name, String sentence) {
        assertThat(person(name)).not().containsText(sentence);
    }

    private Locator person(String name) {
        return all().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator sign(String person, String name) {
        return person(person).getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(name));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visible(boolean visible) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setVisible(visible);
    }

    private Locator all() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Participants"));
    }
}
