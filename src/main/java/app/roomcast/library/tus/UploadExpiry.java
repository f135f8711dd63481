package app.roomcast.library.tus;

import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets uploads that nobody continues. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class UploadExpiry {

    private final TusProtocol tus;
    private final Uploads uploads;

    UploadExpiry(TusProtocol tus, Uploads uploads) {
        this.tus = tus;
        this.uploads = uploads;
    }

    /** Adopts before it cleans, so that no finished upload expires unadopted. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void removeExpired() throws IOException {
        uploads.adoptFinished();
        tus.cleanup();
    }
}
