package app.roomcast.chat;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages that were kept long enough. */
@Component
class ChatRetention {

    private final ChatMessages messages;
    private final ChatSettings settings;
    private final Clock clock;

    ChatRetention(ChatMessages messages, ChatSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forget() {
        messages.forgetBefore(clock.instant().minus(settings.keep()));
    }
}
