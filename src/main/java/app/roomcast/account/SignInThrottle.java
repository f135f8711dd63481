package app.roomcast.account;

import app.roomcast.platform.Refusal;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Ten wrong passwords for one name from one source, then one more every 90 s; and from one source, whatever
 * the names, two wrong ones a second after a burst of 60.
 *
 * <p>The first limit leaves the same person free elsewhere and other people of the same network free; the second gives way
 * within a second, so that nobody can lock a whole network out.
 */
@Component
public class SignInThrottle {

    static final int WRONG_PASSWORDS = 10;
    private static final int BURST_OF_A_SOURCE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int IPV6_NETWORK_BYTES = 8;

    private record Attempt(String source, String usernameKey) {}

    private final LoadingCache<Attempt, Bucket> attempts = cache(bucket(WRONG_PASSWORDS, 1, Duration.ofSeconds(90)));
    private final LoadingCache<String, Bucket> sources = cache(bucket(BURST_OF_A_SOURCE, 2, Duration.ofSeconds(1)));

    /**
     * Lets a secret other than an account's be guessed at, as slowly.
     *
     * @param key what the secret belongs to; with a colon, so that it is nobody's username
     * @throws Refusal when this source has to wait
     */
    public boolean guess(String address, String key, BooleanSupplier isRight) {
        Duration wait = admit(address, key);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        boolean right = isRight.getAsBoolean();
        if (right) {
            right(address, key);
        } else {
            wrong(address);
        }
        return right;
    }

    /**
     * How long this attempt has to wait; zero when it may be made. It counts from now on as a wrong one until it is known to be
     * {@link #right}, or all guesses made at the same moment would pass.
     */
    Duration admit(String address, String username) {
        String source = source(address);
        Duration wait =
                Duration.ofNanos(sources.get(source).estimateAbilityToConsume(1).getNanosToWaitForRefill());
        if (!wait.isZero()) {
            return wait;
        }
        return Duration.ofNanos(attempts.get(attempt(source, username))
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill());
    }

    void wrong(String address) {
        sources.get(source(address)).tryConsume(1);
    }

    void right(String address, String username) {
        attempts.invalidate(attempt(source(address), username));
    }

    /** What is too long for a username is nobody's, and not worth the memory. */
    private static Attempt attempt(String source, String username) {
        return new Attempt(source, username.length() > LONGEST_NAME ? "" : Username.keyOf(username));
    }

    /** An IPv4 address, or the /64 network of an IPv6 one: a household has 2^64 of those. */
    private static String source(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > IPV6_NETWORK_BYTES
                    ? Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static java.util.function.Supplier<Bucket> bucket(int capacity, int refill, Duration every) {
        return () -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, every))
                .build();
    }

    private static <K> LoadingCache<K, Bucket> cache(java.util.function.Supplier<Bucket> bucket) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(30))
                .build(key -> bucket.get());
    }
}
