package app.roomcast.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class FewAtOnceTest {

    private final AtomicInteger hashing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void noMoreThanThePlacesAreHashedAtOnce() {
        PasswordEncoder passwords = new FewAtOnce(new Counting(), 2);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 100; person++) {
                people.execute(() -> passwords.matches("password", "hash"));
            }
        }

        assertThat(most).hasValueBetween(1, 2);
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            most.accumulateAndGet(hashing.incrementAndGet(), Math::max);
            Thread.yield();
            hashing.decrementAndGet();
            return true;
        }
    }
}
