package app.roomcast.packaging;

import java.time.Duration;

/**
 * How fast a try is.
 *
 * @param speed seconds of the source in a second
 * @param left until the package is whole, if it goes on like this
 */
public record Pace(double speed, Duration left) {}
