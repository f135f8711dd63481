package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/**
 * The strip below the player that shows what is where in a video.
 *
 * @param length of the video in seconds
 */
record StoryboardStrip(Page page, double length) {

    /** Of the middle of the picture in the bubble, as it lies on its sheet. */
    private static final String COLOUR = """
            async () => {
              const { backgroundImage, backgroundPosition, width, height } =
                getComputedStyle(document.querySelector('[data-part=storyboard-picture]'));
              const sheet = new Image();
              sheet.src = /url\\("(.*)"\\)/.exec(backgroundImage)[1];
              await sheet.decode();
              const [x, y] = backgroundPosition.split(' ').map(parseFloat);
              const context = document.createElement('canvas').getContext('2d');
              context.drawImage(sheet, x - parseFloat(width) / 2, y - parseFloat(height) / 2);
              const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
              return (red > 128 ? 'red' : '') + (green > 128 ? 'lime' : '') + (blue > 128 ? 'blue' : '');
            }""";

    private Locator strip() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Preview"));
    }

    private Locator bubble() {
        return page.locator("[data-part=storyboard-bubble]");
    }

    StoryboardStrip pointAt(double seconds) {
        assertThat(strip()).isVisible();
        strip().scrollIntoViewIfNeeded();
        BoundingBox box = strip().boundingBox();
        page.mouse().move(box.x + box.width * seconds / length, box.y + box.height / 2);
        return this;
    }

    StoryboardStrip press() {
        page.mouse().down();
        page.mouse().up();
        return this;
    }

    /** @param time such as 0:05 */
    StoryboardStrip shows(String time, String colour) {
        assertThat(bubble()).isVisible();
        assertThat(bubble()).hasText(time);
        assertThat(page.evaluate(COLOUR)).isEqualTo(colour);
        return this;
    }

    StoryboardStrip leave() {
        page.mouse().move(1, 1, new Mouse.MoveOptions().setSteps(2));
        assertThat(bubble()).isHidden();
        return this;
    }

    StoryboardStrip tabTo() {
        strip().focus();
        return this;
    }

    StoryboardStrip press(String key) {
        strip().press(key);
        return this;
    }

    /** The video itself, and what a screen reader says of it. */
    StoryboardStrip isAt(String time) {
        assertThat(strip()).hasAttribute("aria-valuetext", time);
        page.waitForFunction("""
                (time) => {
                  const [minutes, seconds] = time.split(':').map(Number);
                  return Math.abs(document.querySelector('video').currentTime - minutes * 60 - seconds) < 0.5;
                }""", time);
        return this;
    }
}
