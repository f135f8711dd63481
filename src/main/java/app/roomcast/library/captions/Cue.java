package app.roomcast.library.captions;

import java.time.Duration;

/**
 * A text that is shown for a while.
 *
 * @param settings of WebVTT, of where it is shown, such as {@code line:0 align:start}; empty where the player decides
 * @param text lines of WebVTT cue text
 */
record Cue(Duration start, Duration end, String settings, String text) {}
