package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Map;

/**
 * What a page receives from one other participant, by the browser's statistics and by the pixels on the screen.
 *
 * @param source "camera" or "screen"
 */
record Reception(Page page, String participant, String source) {

    private static final int BLACK = 16;

    /** Frames are decoded from now on, the picture is not black, and there is sound. */
    void isSeenAndHeard() {
        keepsMoving();
        isPicture();
        isHeard();
    }

    /** More frames are decoded than when this was called. */
    void keepsMoving() {
        becomes("received.framesDecoded > " + framesDecoded());
    }

    /** Not black; Chromium's fake cameras but the first are one plain green. */
    void isPicture() {
        becomes("received.brightness > " + BLACK);
    }

    /** The picture has come down to so many lines. */
    void hasAtMost(int lines) {
        becomes("received.lines > 0 && received.lines <= " + lines);
    }

    void isHeard() {
        becomes("received.soundEnergy > 0");
    }

    /** More sound has come than when this was called. */
    void goesOnSounding() {
        becomes("received.soundEnergy > " + received().get("soundEnergy"));
    }

    /** As the fake camera films. */
    void isGreen() {
        becomes("received.green > received.red + 60 && received.green > received.blue + 60");
    }

    void isColourless() {
        becomes("Math.abs(received.green - received.red) < 12 && Math.abs(received.green - received.blue) < 12");
    }

    void isMagenta() {
        becomes("received.red > received.green + 60 && received.blue > received.green + 60");
    }

    /** In two seconds fewer bits a second come than this, sound and picture together. */
    void takesAtMost(int bitsPerSecond) {
        takes("rate > 0 && rate <= limit", bitsPerSecond);
    }

    void takesMoreThan(int bitsPerSecond) {
        takes("rate > limit", bitsPerSecond);
    }

    /** @param fact about the rate of two seconds, in bit/s */
    private void takes(String fact, int bitsPerSecond) {
        Until.holds(
                page, """
                async ([from, limit]) => {
                  const receive = %s;
                  const before = (await receive(from)).bytes;
                  await new Promise((resolve) => setTimeout(resolve, 2000));
                  const rate = ((await receive(from)).bytes - before) * 4;
                  return %s;
                }""".formatted(Script.RECEIVE.text(), fact), List.of(from(), bitsPerSecond), Chromium.PATIENCE);
    }

    long framesDecoded() {
        return ((Number) received().get("framesDecoded")).longValue();
    }

    private void becomes(String fact) {
        try {
            Until.holds(
                    page,
                    "async (from) => { const received = await (" + Script.RECEIVE.text() + ")(from); return " + fact
                            + "; }",
                    from(),
                    Chromium.PATIENCE);
        } catch (PlaywrightException never) {
            throw new AssertionError(fact + " of " + received(), never);
        }
    }

    private List<String> from() {
        return List.of(participant, source);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> received() {
        Object received = page.evaluate(Script.RECEIVE.text(), from());
        assertThat(received).isInstanceOf(Map.class);
        return (Map<String, Object>) received;
    }
}
