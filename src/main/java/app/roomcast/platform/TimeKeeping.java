package app.roomcast.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Configuration(proxyBeanMethods = false)
class TimeKeeping {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
