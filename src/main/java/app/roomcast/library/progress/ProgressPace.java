package app.roomcast.library.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets through two steps of progress a second for each video: nobody sees more, and each is stored and sent to every watcher. */
@Component
class ProgressPace {

    private final Cache<UUID, Boolean> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMillis(500)).build();

    boolean admits(UUID video) {
        return recent.asMap().putIfAbsent(video, true) == null;
    }
}
