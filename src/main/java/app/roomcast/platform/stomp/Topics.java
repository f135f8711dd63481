package app.roomcast.platform.stomp;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells everyone who has subscribed to a topic. Waits for no one, so it may be called while a lock is held. */
@Component
public class Topics {

    private final MessageChannel broker;
    private final JsonMapper json;

    Topics(@Qualifier("brokerChannel") MessageChannel broker, JsonMapper json) {
        this.broker = broker;
        this.json = json;
    }

    /** Sends a notice as JSON to {@code /topic/...}. */
    public void publish(String destination, Object notice) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(destination);
        headers.copyHeaders(Map.of(MessageHeaders.CONTENT_TYPE, MimeTypeUtils.APPLICATION_JSON));
        broker.send(MessageBuilder.createMessage(json.writeValueAsBytes(notice), headers.getMessageHeaders()));
    }
}
