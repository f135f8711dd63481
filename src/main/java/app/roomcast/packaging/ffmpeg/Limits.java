package app.roomcast.packaging.ffmpeg;

import java.time.Duration;

/**
 * When to give a process up.
 *
 * @param total for the whole run, also its bound on CPU time for every core
 * @param stall without any progress
 */
public record Limits(Duration total, Duration stall) {

    long cpuSeconds() {
        return total.toSeconds() * Runtime.getRuntime().availableProcessors() + 1;
    }
}
