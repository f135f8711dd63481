package app.roomcast.call;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives everybody inside new credentials before the old ones end, so that a connection can be repaired at any time. */
@Component
class IceRenewal {

    private static final Logger log = LoggerFactory.getLogger(IceRenewal.class);

    private final IceOffers offers;
    private final Calls calls;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ice-renewal").factory());

    IceRenewal(IceOffers offers, Calls calls) {
        this.offers = offers;
        this.calls = calls;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        offers.renewal()
                .ifPresent(every -> timer.scheduleWithFixedDelay(
                        this::renew, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
    }

    void renew() {
        try {
            calls.all().forEach(call -> call.tellEach(id -> new CallNotice.NewIceServers(offers.to(id))));
        } catch (RuntimeException e) {
            log.error("Participants keep their old TURN credentials until the next renewal", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
