package app.roomcast.call;

import app.roomcast.platform.web.CompilingWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the blur behind people in the call needs of the portal: the library that finds people is WebAssembly. */
@Configuration(proxyBeanMethods = false)
class BackgroundBlur {

    @Bean
    CompilingWorker blurWorker() {
        return new CompilingWorker("/js/background/blur_worker.js");
    }
}
