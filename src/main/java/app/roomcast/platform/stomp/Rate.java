package app.roomcast.platform.stomp;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How much one socket may send: a bucket of frames with a second one of patience with a sender that goes on, and a bucket of messages
 * that hold no whole frame.
 */
final class Rate {

    private static final Duration FORGETTING = Duration.ofMillis(100);

    private final Bucket frames;
    private final Bucket frameless;
    private final Bucket patience;

    Rate(StompSettings settings) {
        frames = asManyAs(settings);
        frameless = asManyAs(settings);
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

    boolean admits() {
        return frames.tryConsume(1);
    }

    /** Counts a refusal; false when the socket has had too many and must close. */
    boolean bearsAnotherRefusal() {
        return patience.tryConsume(1);
    }

    /** Counts a ping, a pong, a heartbeat or a part of a frame, whose next part makes all of it be looked at again. */
    boolean admitsWithoutAFrame() {
        return frameless.tryConsume(1);
    }

    Duration retryAfter() {
        return Duration.ofNanos(frames.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
