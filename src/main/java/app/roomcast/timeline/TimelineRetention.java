package app.roomcast.timeline;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets calls that were kept long enough. */
@Component
class TimelineRetention {

    private final CallRecords records;
    private final TimelineSettings settings;
    private final Clock clock;

    TimelineRetention(CallRecords records, TimelineSettings settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
    void forget() {
        records.forgetBefore(clock.instant().minus(settings.keep()));
    }
}
