package app.roomcast.room;

import app.roomcast.account.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Who is what in which room.
 *
 * <p>Signaling asks for every frame, so answers are remembered for a few seconds. Every change makes all of them outdated
 * before it is told to anybody, those too that are just being read.
 */
@Component
class Standings {

    private final RoomRows rows;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Question, Optional<Standing>> answers = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Standings(RoomRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty alike when there is no such room and when the person may not enter it. */
    Optional<Standing> find(String slug, PersonId person) {
        return answers.get(new Question(slug, person, changes.get()), asked -> read(asked.slug(), asked.person()));
    }

    boolean remembers(String slug, PersonId person) {
        return answers.getIfPresent(new Question(slug, person, changes.get())) != null;
    }

    /** The same, not remembered, for those who are about to change it. */
    Optional<Standing> read(String slug, PersonId person) {
        return rows.findFor(person, slug, clock.instant());
    }

    void outdate() {
        changes.incrementAndGet();
    }

    private record Question(String slug, PersonId person, long change) {}
}
