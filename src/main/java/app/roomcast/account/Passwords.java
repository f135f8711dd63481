package app.roomcast.account;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: Argon2id (RFC 9106), with the name of the scheme in front so that it can be changed later. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new FewAtOnce(
                new DelegatingPasswordEncoder(
                        "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())),
                2 * Runtime.getRuntime().availableProcessors());
    }

    /** Refuses a new password that is shorter or longer than the limits. */
    static String checked(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new PasswordIsWeak();
        }
        return password;
    }
}
