package app.roomcast.call;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets participants vanish who do not come back within the resume window. */
@Component
class Absences {

    private final CallSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-absences").factory());

    Absences(CallSettings settings) {
        this.settings = settings;
    }

    void begin(Call call, ParticipantId id, int loss) {
        timer.schedule(() -> call.vanish(id, loss), settings.resumeWindow().toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
