package app.roomcast.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String SOURCE = "192.0.2.1";

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void guessesCountBeforeTheyAreAnswered() {
        attempt("guessed", SignInThrottle.WRONG_PASSWORDS);

        assertThat(throttle.admit(SOURCE, "guessed")).isPositive();
        assertThat(throttle.admit("192.0.2.2", "guessed")).isZero();
    }

    @Test
    void aRightPasswordForgetsTheAttempts() {
        attempt("forgetful", SignInThrottle.WRONG_PASSWORDS);

        throttle.right(SOURCE, "forgetful");

        assertThat(throttle.admit(SOURCE, "forgetful")).isZero();
    }

    @Test
    void namesThatNobodyCanHaveAreNotRememberedOneByOne() {
        for (int attempt = 0; attempt < SignInThrottle.WRONG_PASSWORDS; attempt++) {
            throttle.admit(SOURCE, "x".repeat(1000) + attempt);
        }

        assertThat(throttle.admit(SOURCE, "y".repeat(1000))).isPositive();
    }

    private void attempt(String name, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(throttle.admit(SOURCE, name)).isZero();
        }
    }
}
