package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The picture of another participant's camera, with the buttons on it. */
record Tile(Page page, String participant) {

    PhotoDialog photograph() {
        press("Take photo");
        return new PhotoDialog(page);
    }

    /** Puts the picture into a small window of its own. */
    void floatAway() {
        press("Picture-in-picture");
        floats(true);
    }

    void callBack() {
        press("Picture-in-picture");
        floats(false);
    }

    void floats(boolean floating) {
        assertThat(button("Picture-in-picture")).hasAttribute("aria-pressed", String.valueOf(floating));
        page.waitForFunction("""
                ([participant, floating]) =>
                  (document.pictureInPictureElement?.dataset.participant === participant) === floating""", List.of(participant, floating));
    }

    /** A picture that is too small for its buttons has them behind one. */
    PhotoDialog photographThoughSmall() {
        assertThat(button("Take photo")).isHidden();
        press("More");
        button("Take photo").click();
        assertThat(button("Take photo")).isHidden();
        return new PhotoDialog(page);
    }

    void isOfGuest(boolean guest) {
        var sign = picture().getByText("Guest", new Locator.GetByTextOptions().setExact(true));
        assertThat(sign).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(guest));
    }

    void showLarge() {
        press("Show large");
    }

    private void press(String name) {
        picture().hover();
        button(name).click();
    }

    private Locator button(String name) {
        return picture().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator picture() {
        return page.getByRole(AriaRole.FIGURE).filter(new Locator.FilterOptions().setHas(video()));
    }

    private Locator video() {
        return page.locator("video[data-participant=\"" + participant + "\"]");
    }
}
