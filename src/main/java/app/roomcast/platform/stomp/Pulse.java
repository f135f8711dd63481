package app.roomcast.platform.stomp;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;

/** Finds sockets whose other end is gone without a word, whether or not their client promised STOMP heartbeats. */
@Component
class Pulse {

    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration GONE = Duration.ofSeconds(40);

    private final Sockets sockets;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("socket-pulse").factory());

    Pulse(Sockets sockets) {
        this.sockets = sockets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.scheduleWithFixedDelay(this::feel, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    void feel() {
        for (var socket : sockets.all()) {
            if (socket.nanosSinceRead() > GONE.toNanos()) {
                socket.close(CloseStatus.SESSION_NOT_RELIABLE);
            } else if (socket.nanosSinceRead() > QUIET.toNanos()) {
                socket.sendMessage(new PingMessage());
            }
        }
    }

    @PreDestroy
    void stop() {
        rounds.shutdownNow();
    }
}
