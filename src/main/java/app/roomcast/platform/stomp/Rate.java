package app.roomcast.platform.stomp;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How many frames one socket may send: a bucket of frames, and a second one of patience with a sender that goes on. */
final class Rate {

    private static final Duration FORGETTING = Duration.ofMillis(100);

    private final Bucket frames;
    private final Bucket patience;

    Rate(StompSettings settings) {
        frames = Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.messagesPerSecond(), Duration.ofSeconds(1)))
                .build();
        patience = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(settings.refusalsBeforeClose()).refillGreedy(1, FORGETTING))
                .build();
    }

    boolean admits() {
        return frames.tryConsume(1);
    }

    /** Counts a refusal; false when the socket has had too many and must close. */
    boolean bearsAnotherRefusal() {
        return patience.tryConsume(1);
    }

    Duration retryAfter() {
        return Duration.ofNanos(frames.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
