package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A look at one page by somebody who cannot see it, by one who has no mouse, by one with a phone, and by a photographer. */
record Inspection(Page page, String name) {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final Set<String> ACTED_UPON =
            Set.of("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "slider", "spinbutton");

    void pass() {
        namesEverything();
        isReachableByTab();
        fitsAPhone();
    }

    /** As Chromium tells a screen reader. */
    private void namesEverything() {
        CDPSession chromium = page.context().newCDPSession(page);
        List<String> nameless = new ArrayList<>();
        for (JsonElement element : chromium.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonObject node = element.getAsJsonObject();
            if (!node.get("ignored").getAsBoolean()
                    && ACTED_UPON.contains(value(node, "role"))
                    && value(node, "name").isBlank()) {
                nameless.add(described(chromium, node));
            }
        }
        chromium.detach();
        assertThat(nameless).as("without an accessible name on " + name).isEmpty();
    }

    private void isReachableByTab() {
        int wanted = (int) page.evaluate("""
                () => {
                  window.tabbed = new Set();
                  document.addEventListener('focusin', ({ target }) => window.tabbed.add(target));
                  document.activeElement?.blur();
                  return (%s)().length;
                }""".formatted(Script.FOCUSABLE.text()));
        String missed =
                "() => (%s)().filter((element) => !window.tabbed.has(element)).map((element) => element.outerHTML)"
                        .formatted(Script.FOCUSABLE.text());
        for (int round = 0; round < 3 && !((List<?>) page.evaluate(missed)).isEmpty(); round++) {
            for (int press = 0; press < wanted + 5; press++) {
                page.keyboard().press("Tab");
            }
        }
        assertThat((List<?>) page.evaluate(missed))
                .as("not reached with the Tab key on " + name)
                .isEmpty();
    }

    private void fitsAPhone() {
        page.setViewportSize(PHONE, 844);
        page.waitForFunction(
                "width => window.innerWidth === width || document.documentElement.clientWidth === width", PHONE);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + name + " on a phone")
                .isLessThanOrEqualTo(PHONE);
    }

    /** In light and dark, for a phone and wide, to be looked at in target/screenshots. */
    void picture() {
        page.evaluate("() => document.activeElement?.blur()");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            picture(PHONE, 844, scheme);
            picture(WIDE, 800, scheme);
        }
    }

    private void picture(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        String file = "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(java.util.Locale.ROOT), width);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", file))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static String value(JsonObject node, String property) {
        JsonObject holder = node.getAsJsonObject(property);
        return holder == null || !holder.has("value") ? "" : holder.get("value").getAsString();
    }

    private static String described(CDPSession chromium, JsonObject node) {
        JsonObject which = new JsonObject();
        which.add("backendNodeId", node.get("backendDOMNodeId"));
        JsonObject element = chromium.send("DOM.describeNode", which).getAsJsonObject("node");
        return value(node, "role") + " <" + element.get("nodeName").getAsString() + " " + element.get("attributes")
                + ">";
    }
}
