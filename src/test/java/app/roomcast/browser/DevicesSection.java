package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Camera and microphone of somebody in the call: what he chooses, and what becomes of it. */
record DevicesSection(Page page) {

    DevicesSection open() {
        page.getByText("Devices", new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    void choose(String what, String choice) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(what).setExact(true));
        box.selectOption(new SelectOption().setLabel(choice));
    }

    void turnOff(String what) {
        Locator toggle = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(what));
        toggle.click();
        assertThat(toggle).not().isChecked();
    }

    void turnOn(String what) {
        Locator toggle = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(what));
        toggle.click();
        assertThat(toggle).isChecked();
    }

    /** What is sent now comes out of a track with this setting. */
    void sends(String kind, String setting, Object value) {
        page.waitForFunction("""
                ([kind, setting, value]) => window.keptPeers
                  .filter(({ connectionState }) => connectionState === 'connected')
                  .flatMap((peer) => peer.getSenders())
                  .some(({ track }) => track?.kind === kind && track.getSettings()[setting] === value)""", List.of(kind, setting, value));
    }

    /** The microphone in use is pulled out; others are there. */
    void unplugMicrophone() {
        page.evaluate(Script.UNPLUG.text(), List.of("audio", false));
    }

    /** The only camera is pulled out. */
    void unplugCamera() {
        page.evaluate(Script.UNPLUG.text(), List.of("video", true));
    }

    void plugIn() {
        page.evaluate("() => window.plugIn()");
    }

    /** The browser takes the permission for the camera back, and ends it. */
    void forbidCamera() {
        page.context().grantPermissions(List.of("microphone"));
    }
}
