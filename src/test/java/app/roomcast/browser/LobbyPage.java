package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** A room before one joins. */
record LobbyPage(Page page) {

    FilterChoice filter() {
        return new FilterChoice(page);
    }

    CallPage join() {
        pressJoin();
        CallPage call = new CallPage(page);
        call.isShown();
        return call;
    }

    /** Asks to come in where a moderator decides. */
    void knock() {
        pressJoin();
        assertThat(button("Do not wait")).isVisible();
    }

    CallPage isLetIn() {
        CallPage call = new CallPage(page);
        call.isShown();
        return call;
    }

    RoomSettingsPage openSettings() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Room settings"))
                .click();
        return new RoomSettingsPage(page);
    }

    void joinInVain(String sentence) {
        pressJoin();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
        assertThat(button("Join")).isVisible();
    }

    void warnsOfAnotherTab(boolean warns) {
        assertThat(page.getByText("You are in this call in another tab already."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(warns));
    }

    void says(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(sentence);
    }

    /** The own camera moves in the preview, and the devices have names to choose from. */
    void showsOwnPictureAndDevices() {
        page.waitForFunction("() => document.querySelector('video[data-self]')?.videoWidth > 0");
        for (String device : new String[] {"Camera", "Microphone", "Speaker"}) {
            assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(device)))
                    .isEnabled();
        }
    }

    /** From the next time on the camera is not even asked for. */
    LobbyPage startWithSoundOnly() {
        assertThat(button("Stop camera")).isVisible();
        soundOnly().click();
        assertThat(button("Start camera")).isVisible();
        page.reload();
        assertThat(soundOnly()).isChecked();
        assertThat(button("Start camera")).isVisible();
        return this;
    }

    /** The level of the own microphone moves. */
    LobbyPage showsOwnLevel() {
        Locator level = page.getByRole(AriaRole.METER, new Page.GetByRoleOptions().setName("Input level"));
        assertThat(level).not().hasJSProperty("value", 0);
        return this;
    }

    /** As the browser sees it: whatever waits for the page waits no longer. */
    LobbyPage hasLoaded() {
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    String address() {
        return page.url();
    }

    private Locator soundOnly() {
        return page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Start with sound only"));
    }

    private void pressJoin() {
        button("Join").click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
