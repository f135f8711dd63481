package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** A room in the call. */
record CallPage(Page page) {

    void isShown() {
        assertThat(button("Leave")).isVisible();
    }

    PeopleList people() {
        return new PeopleList(page);
    }

    /** Pictures of exactly these others are shown. */
    void shows(String... others) {
        assertThat(page.locator("video[data-participant]")).hasCount(others.length);
        for (String other : others) {
            assertThat(video(other)).hasCount(1);
        }
    }

    /** The picture of every single one moves. */
    void seesAllMove(String... others) {
        shows(others);
        String frames =
                "[...document.querySelectorAll('video[data-participant]')].map((video) => video.getVideoPlaybackQuality().totalVideoFrames)";
        page.waitForFunction(
                "(before) => " + frames + ".every((decoded, at) => decoded > before[at])", page.evaluate(frames));
    }

    Reception from(String other) {
        return new Reception(page, other, "camera");
    }

    Reception fromScreenOf(String other) {
        return new Reception(page, other, "screen");
    }

    CallPage shareScreen() {
        button("Share screen").click();
        assertThat(button("Stop sharing")).isVisible();
        return this;
    }

    CallPage stopSharing() {
        button("Stop sharing").click();
        assertThat(button("Share screen")).isVisible();
        return this;
    }

    /** What the own shared screen shows. */
    void sharesAs(String content) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Shared screen shows"))
                .selectOption(new SelectOption().setLabel(content));
    }

    ChatSection chat() {
        return new ChatSection(page);
    }

    DevicesSection openDevices() {
        return new DevicesSection(page).open();
    }

    FilesSection files() {
        return new FilesSection(page);
    }

    CallPage raiseHand() {
        button("Raise hand").click();
        assertThat(button("Lower hand")).isVisible();
        return this;
    }

    void react(String reaction) {
        page.getByRole(AriaRole.TOOLBAR)
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("React"))
                .click();
        button(reaction).click();
    }

    void seesReaction(String reaction) {
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(reaction)))
                .isVisible();
    }

    void turn(String policy, boolean on) {
        Locator toggle = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(policy));
        toggle.click();
        assertThat(toggle)
                .isChecked(new com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions().setChecked(on));
    }

    void admit(String name) {
        button("Admit " + name).click();
    }

    void deny(String name) {
        button("Deny " + name).click();
    }

    StatsPanel openStatistics() {
        if (button("Statistics").isHidden()) {
            button("More").last().click();
        }
        button("Statistics").click();
        return new StatsPanel(page);
    }

    Tile tileOf(String other) {
        return new Tile(page, other);
    }

    /** Makes a guest link and answers it. */
    String inviteGuest() {
        button("Invite a guest").click();
        Locator link = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Guest link"));
        assertThat(link).hasValue(Pattern.compile("^https?://.*/guest/"));
        return link.inputValue();
    }

    void offersNo(String control) {
        assertThat(button(control)).isHidden();
    }

    /** Uses a control that has no room in a narrow bar. */
    void useFromMore(String name) {
        assertThat(button(name)).isHidden();
        button("More").last().click();
        button(name).click();
        assertThat(button(name)).isHidden();
    }

    /** The bar is one row of targets for a finger, and nothing has to be scrolled sideways. */
    void hasOneRowOfControls(int width) {
        page.setViewportSize(width, 640);
        page.waitForFunction("""
                () => {
                  const boxes = [...document.querySelectorAll('.bar > *')]
                    .map((control) => control.getBoundingClientRect())
                    .filter(({ width }) => width > 0);
                  return boxes.length === 7
                    && boxes.every(({ top, width, height }) => top === boxes[0].top && width >= 44 && height >= 44)
                    && document.documentElement.scrollWidth <= innerWidth;
                }""");
    }

    /** Below where one writes is one margin. */
    void writesAtTheBottom() {
        button("Chat").click();
        page.waitForFunction("""
                () => {
                  const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
                  const below = bottom('.sidebar') - bottom('.chat-form button');
                  return below > 8 && below <= 18;
                }""");
    }

    void closeSidebar() {
        button("Close").first().click();
    }

    FilterChoice filter() {
        return new FilterChoice(page);
    }

    void limitBandwidth(String limit) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Bandwidth"))
                .selectOption(new SelectOption().setLabel(limit));
    }

    Peers peers() {
        return new Peers(page);
    }

    void seesScreenOf(String name, boolean shared) {
        assertThat(page.locator("[data-source=screen] video[data-participant=\"" + name + "\"]"))
                .hasCount(shared ? 1 : 0);
    }

    CallPage muteMicrophone() {
        button("Mute microphone").click();
        assertThat(button("Unmute microphone")).isVisible();
        return this;
    }

    CallPage unmuteMicrophone() {
        button("Unmute microphone").click();
        assertThat(button("Mute microphone")).isVisible();
        return this;
    }

    void hasMicrophone(boolean on) {
        assertThat(button(on ? "Mute microphone" : "Unmute microphone")).isVisible();
    }

    Keyboard keyboard() {
        return new Keyboard(page);
    }

    /** No button of the bar has the keys any more. */
    void leaveControls() {
        page.locator("[data-call]").focus();
    }

    CallPage stopCamera() {
        button("Stop camera").click();
        assertThat(button("Start camera")).isVisible();
        return this;
    }

    CallPage startCamera() {
        button("Start camera").click();
        assertThat(button("Stop camera")).isVisible();
        return this;
    }

    /** Starts the camera unless it is on. */
    void hasCamera() {
        if (button("Start camera").isVisible()) {
            startCamera();
        }
    }

    void says(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(sentence);
    }

    void saysNoLonger(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(sentence);
    }

    /** What the settings say of the pair with somebody, or of the portal. */
    void isConnectedTo(String name) {
        assertThat(connection(name).getByText("connected", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** What is shown of the pair with somebody, or of the portal, is not "connected" any more. */
    void isNotConnectedTo(String name) {
        assertThat(connection(name).getByText("connected", new Locator.GetByTextOptions().setExact(true)))
                .isHidden();
    }

    void waitsFor(String name) {
        assertThat(connection(name)).containsText("reconnecting");
    }

    /** And is back in the call. */
    void reload() {
        page.reload();
        isShown();
    }

    void leave() {
        button("Leave").click();
        says("You have left the call.");
    }

    private Locator connection(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Settings"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private Locator video(String participant) {
        return page.locator("video[data-participant=\"" + participant + "\"]");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
