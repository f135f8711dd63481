package app.roomcast.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets the others wait. Every hash takes 16 MiB while it is computed, and anybody may ask for one: a few hundred sign-ins at
 * once would otherwise take all memory.
 */
final class FewAtOnce implements PasswordEncoder {

    private final PasswordEncoder passwords;
    private final Semaphore places;

    FewAtOnce(PasswordEncoder passwords, int places) {
        this.passwords = passwords;
        this.places = new Semaphore(places, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> passwords.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> passwords.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return passwords.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        places.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
