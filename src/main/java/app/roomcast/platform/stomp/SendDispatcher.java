package app.roomcast.platform.stomp;

import jakarta.annotation.PostConstruct;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.stereotype.Component;

/**
 * Hands admitted SENDs that came the long way to the features, on the thread that read them.
 *
 * <p>It takes the place of annotated controllers: a signal is the most frequent message of all, and the lookup by
 * patterns and the reflective call would cost more than everything else that is done to it.
 */
@Component
class SendDispatcher implements MessageHandler {

    private final SubscribableChannel clientInbound;
    private final Sockets sockets;
    private final Intakes intakes;

    SendDispatcher(
            @Qualifier("clientInboundChannel") SubscribableChannel clientInbound, Sockets sockets, Intakes intakes) {
        this.clientInbound = clientInbound;
        this.sockets = sockets;
        this.intakes = intakes;
    }

    @PostConstruct
    void subscribe() {
        clientInbound.subscribe(this);
    }

    @Override
    public void handleMessage(Message<?> message) {
        var headers = message.getHeaders();
        var destination = SimpMessageHeaderAccessor.getDestination(headers);
        if (SimpMessageHeaderAccessor.getMessageType(headers) != SimpMessageType.MESSAGE || destination == null) {
            return;
        }
        var socket = sockets.find(SimpMessageHeaderAccessor.getSessionId(headers));
        if (socket != null) {
            intakes.receive(socket, destination, (byte[]) message.getPayload());
        }
    }
}
