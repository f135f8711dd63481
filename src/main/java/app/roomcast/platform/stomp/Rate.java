package app.roomcast.platform.stomp;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How much one socket may send: a bucket of frames and one of what they hold, with another one of patience with a sender that goes on, and a
 * bucket of messages that hold no whole frame.
 */
final class Rate {

    private static final Duration FORGETTING = Duration.ofMillis(100);

    /** So much for each frame, on average: whoever is sent it has to keep up. */
    private static final int KIBIBYTES_OF_A_FRAME = 5;

    private final Bucket frames;
    private final Bucket kibibytes;
    private final Bucket frameless;
    private final Bucket patience;

    Rate(StompSettings settings) {
        frames = asManyAs(settings);
        frameless = asManyAs(settings);
        kibibytes = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(
                                (long) settings.burst() * KIBIBYTES_OF_A_FRAME,
                                settings.frameLimit().toKilobytes()))
                        .refillGreedy(
                                (long) settings.messagesPerSecond() * KIBIBYTES_OF_A_FRAME, Duration.ofSeconds(1)))
                .build();
        patience = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(settings.refusalsBeforeClose()).refillGreedy(1, FORGETTING))
                .build();
    }

    private static Bucket asManyAs(StompSettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.messagesPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** @param size of what the frame holds, in bytes */
    boolean admits(int size) {
        return frames.tryConsume(1) && kibibytes.tryConsume(kibibytesOf(size));
    }

    /** Counts a refusal; false when the socket has had too many and must close. */
    boolean bearsAnotherRefusal() {
        return patience.tryConsume(1);
    }

    /** Counts a ping, a pong, a heartbeat or a part of a frame, whose next part makes all of it be looked at again. */
    boolean admitsWithoutAFrame() {
        return frameless.tryConsume(1);
    }

    /** @param size of what the frame holds, in bytes */
    Duration retryAfter(int size) {
        return Duration.ofNanos(Math.max(
                frames.estimateAbilityToConsume(1).getNanosToWaitForRefill(),
                kibibytes.estimateAbilityToConsume(kibibytesOf(size)).getNanosToWaitForRefill()));
    }

    private static int kibibytesOf(int size) {
        return Math.max(1, Math.ceilDiv(size, 1024));
    }
}
