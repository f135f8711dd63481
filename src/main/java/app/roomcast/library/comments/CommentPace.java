package app.roomcast.library.comments;

import app.roomcast.account.PersonId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How fast a person may write, whatever the videos: ten comments at once, then as many a minute. */
@Component
class CommentPace {

    static final int A_MINUTE = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<PersonId, Bucket> writers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(MINUTE)
            .build(writer -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, MINUTE))
                    .build());

    /** @throws TooManyComments when the person has to wait */
    void admit(PersonId writer) {
        var probe = writers.get(writer).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyComments(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
