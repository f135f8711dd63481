package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of one video. */
record WatchPage(Page page) {

    /** Encoding a clip on a busy machine, in milliseconds. */
    private static final double LONG_PATIENCE = 240_000;

    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([A-Z]+)\"");

    void isCalled(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true)))
                .isVisible();
    }

    /** The picture moves, through hls.js (its source is a blob), and is no black one. */
    WatchPage plays() {
        page.waitForFunction("""
                () => {
                  const video = document.querySelector('video');
                  return video.currentTime > 0 && video.videoWidth > 0 && video.currentSrc.startsWith('blob:');
                }""", null, patiently());
        return this;
    }

    /** Goes on playing from wherever it is until the player says that the video is over, at its full length. */
    WatchPage playsToTheEnd(double seconds) {
        page.waitForFunction("() => document.querySelector('video').ended", null, patiently());
        double[] clock = clock();
        assertThat(clock[0]).as("where it ended").isCloseTo(clock[1], org.assertj.core.data.Offset.offset(0.5));
        assertThat(clock[1]).as("its length").isCloseTo(seconds, org.assertj.core.data.Offset.offset(1.0));
        return this;
    }

    /** Twice, four times as fast as it was filmed. */
    WatchPage speedUp(double rate) {
        page.evaluate("rate => { document.querySelector('video').playbackRate = rate; }", rate);
        return this;
    }

    WatchPage becomes(String state) {
        page.waitForCondition(
                () -> state().equals(state), new Page.WaitForConditionOptions().setTimeout(LONG_PATIENCE));
        return this;
    }

    /** The page itself says that it is being processed. */
    WatchPage showsItsProgress() {
        page.waitForFunction(
                "() => [...document.querySelectorAll('progress')].some((bar) => bar.value > 0 && bar.value < 1)",
                null,
                patiently());
        return this;
    }

    String id() {
        Matcher id = Pattern.compile("/videos/([0-9a-f-]{36})").matcher(page.url());
        assertThat(id.find()).as("a video's address in " + page.url()).isTrue();
        return id.group(1);
    }

    String state() {
        var answer = page.request().get("/api/videos/" + id());
        Matcher state = STATE.matcher(answer.text());
        return state.find() ? state.group(1) : "status " + answer.status();
    }

    Response reload() {
        return page.reload();
    }

    private double[] clock() {
        var clock = (java.util.List<?>)
                page.evaluate(
                        "() => { const { currentTime, duration } = document.querySelector('video'); return [currentTime, duration]; }");
        return clock.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private static Page.WaitForFunctionOptions patiently() {
        return new Page.WaitForFunctionOptions().setTimeout(LONG_PATIENCE).setPollingInterval(100);
    }
}
