package app.roomcast.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;

/** The page of one video. */
record WatchPage(Page page) {

    /** Encoding a clip on a busy machine, in milliseconds. */
    private static final double LONG_PATIENCE = 240_000;

    private static final String PICTURES = "**/hls/*.m4s";

    void isCalled(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true)))
                .isVisible();
    }

    WatchPage says(String fact) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(fact);
        return this;
    }

    /** For its owner alone. */
    OwnersTools tools() {
        return new OwnersTools(page);
    }

    /** Everything that is found by it. */
    VideosPage openTag(String tag) {
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Tags"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(tag))
                .click();
        return new VideosPage(page);
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

    /** Picture or sound, through hls.js. */
    WatchPage isPlaying() {
        page.waitForFunction("""
                () => {
                  const video = document.querySelector('video');
                  return video.currentTime > 0 && video.currentSrc.startsWith('blob:');
                }""", null, patiently());
        return this;
    }

    /** As the portal knows it. */
    Duration duration() {
        return Duration.ofMillis(((Number) page.evaluate(
                        "async (id) => Math.round((await (await fetch(`/api/videos/${id}`)).json()).durationSeconds * 1000)",
                        id()))
                .longValue());
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

    /** Whether anybody looks or not: asked of the portal, which may be away meanwhile. */
    WatchPage becomes(String state) {
        Until.holds(page, """
                async ([id, state]) => {
                  const answer = await fetch(`/api/videos/${id}`).catch(() => undefined);
                  return answer?.ok && (await answer.json()).state === state;
                }""", List.of(id(), state), LONG_PATIENCE);
        return this;
    }

    /** From now on. */
    WatchPage notesWhatStopsIt() {
        page.evaluate("""
                () => {
                  window.stops = [];
                  for (const event of ['waiting', 'emptied', 'pause']) {
                    document.querySelector('video').addEventListener(event, ({ target }) => {
                      if (target.duration - target.currentTime > 0.5) window.stops.push(event);
                    });
                  }
                }""");
        return this;
    }

    WatchPage hasNeverStopped() {
        assertThat(page.evaluate("window.stops"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        return this;
    }

    /** The player has asked again what there is to choose from, once there were so many pictures. */
    WatchPage readsItsRenditionsAgain(int pictures) {
        page.waitForFunction(
                "() => performance.getEntriesByName(new URL(location.pathname + '/hls/master.m3u8', location).href).length > 1",
                null,
                patiently());
        assertThat(page.evaluate("async () => (await (await fetch(location.pathname + '/hls/master.m3u8')).text())"
                        + ".match(/RESOLUTION/g).length"))
                .isEqualTo(pictures);
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

    /** What the portal, and no cache, answers to the question for a file of the package. */
    WatchPage answers(String file, int status) {
        assertThat(page.evaluate(
                        "async ([id, file]) => (await fetch(`/videos/${id}/hls/${file}`, { cache: 'reload' })).status",
                        List.of(id(), file)))
                .isEqualTo(status);
        return this;
    }

    WatchPage isSilentAndDark() {
        page.waitForFunction("() => !document.querySelector('video').currentSrc.startsWith('blob:')"
                + " || document.querySelector('video').readyState === 0");
        return this;
    }

    /** Beginning with the next page, until {@link #getsPictures}. */
    static void getsNoPictures(Page page) {
        page.route(PICTURES, route -> route.abort("internetdisconnected"));
    }

    WatchPage getsPictures() {
        page.unroute(PICTURES);
        return this;
    }

    WatchPage complains(String sentence) {
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(sentence)))
                .isVisible();
        return this;
    }

    WatchPage complainsNoMore() {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")))
                .isHidden();
        return this;
    }

    WatchPage tryAgain() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        return this;
    }

    /** Of this height, until the picture that plays has it. */
    WatchPage chooseQuality(String name, int height) {
        page.getByLabel("Quality").selectOption(name);
        page.waitForFunction("(height) => document.querySelector('video').videoHeight === height", height);
        return this;
    }

    WatchPage press(String key) {
        page.keyboard().press(key);
        return this;
    }

    WatchPage isPaused(boolean paused) {
        page.waitForFunction("(paused) => document.querySelector('video').paused === paused", paused);
        return this;
    }

    /** What the player shows of the first captions at a time. */
    WatchPage showsCaption(double seconds, String text) {
        page.evaluate("""
                (seconds) => {
                  const video = document.querySelector('video');
                  video.textTracks[0].mode = 'showing';
                  video.pause();
                  video.currentTime = seconds;
                }""", seconds);
        page.waitForFunction(
                "(text) => document.querySelector('video').textTracks[0].activeCues?.[0]?.text === text", text);
        return this;
    }

    String id() {
        Matcher id = Pattern.compile("/videos/([0-9a-f-]{36})").matcher(page.url());
        assertThat(id.find()).as("a video's address in " + page.url()).isTrue();
        return id.group(1);
    }

    /** Stays there until the portal has kept the place. */
    WatchPage goTo(double seconds) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/position") && answer.status() == 204,
                () -> page.evaluate(
                        "(seconds) => { const video = document.querySelector('video'); video.pause(); video.currentTime = seconds; }",
                        seconds));
        return this;
    }

    void goesOnAt(double seconds) {
        page.waitForFunction(
                "(seconds) => { const { currentTime } = document.querySelector('video'); return currentTime >= seconds && currentTime < seconds + 5; }",
                seconds);
    }

    WatchPage isAtLeastAt(double seconds) {
        page.waitForFunction("(seconds) => document.querySelector('video').currentTime >= seconds", seconds);
        return this;
    }

    /** By what the page has asked for. */
    void isSentEncrypted() {
        assertThat((Boolean) page.evaluate("""
                () => {
                  const names = performance.getEntriesByType('resource').map(({ name }) => name);
                  return names.some((name) => name.endsWith('/key')) && !names.some((name) => /\\/v0_\\d+\\.m4s/.test(name));
                }""")).isTrue();
    }

    WatchPage reload() {
        page.reload();
        return this;
    }

    private double[] clock() {
        var clock = (List<?>)
                page.evaluate(
                        "() => { const { currentTime, duration } = document.querySelector('video'); return [currentTime, duration]; }");
        return clock.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private static Page.WaitForFunctionOptions patiently() {
        return new Page.WaitForFunctionOptions().setTimeout(LONG_PATIENCE).setPollingInterval(100);
    }
}
