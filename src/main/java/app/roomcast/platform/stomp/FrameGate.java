package app.roomcast.platform.stomp;

import app.roomcast.platform.stomp.DestinationRule.Action;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.messaging.web.csrf.XorCsrfChannelInterceptor;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Lets in the frames that are allowed and refuses all others aloud.
 *
 * <p>It never throws: an exception here may not reach the client (spring-framework #33937). It writes the ERROR frame
 * and closes the socket itself, behind everything that waits to be written.
 */
@Component
class FrameGate implements ChannelInterceptor {

    /** Of a subscription, whose id is repeated in each of its messages. */
    private static final int LONGEST_ID = 100;

    private static final Logger log = LoggerFactory.getLogger(FrameGate.class);

    private final Sockets sockets;
    private final Rules rules;
    private final Intakes intakes;
    private final ApplicationEventPublisher events;
    private final XorCsrfChannelInterceptor csrf = new XorCsrfChannelInterceptor();

    FrameGate(Sockets sockets, Rules rules, Intakes intakes, ApplicationEventPublisher events) {
        this.sockets = sockets;
        this.rules = rules;
        this.intakes = intakes;
        this.events = events;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null) {
            return null;
        }
        var socket = sockets.find(frame.getSessionId());
        if (socket == null || socket.isEnding()) {
            return frame.getCommand() == StompCommand.DISCONNECT ? message : null;
        }
        return judged(socket, () -> admit(frame, message, channel, socket)) ? message : null;
    }

    /** Judges a SEND frame that comes the {@link ShortWay}. */
    boolean admitsSend(@Nullable String destination, int size, Socket socket) {
        return judged(socket, () -> send(destination, size, socket));
    }

    private static boolean judged(Socket socket, BooleanSupplier judgement) {
        try {
            return judgement.getAsBoolean();
        } catch (RuntimeException e) {
            log.error("A frame could not be judged and its socket is closed", e);
            socket.refuse(RefusedFrame.INTERNAL);
            return false;
        }
    }

    private boolean admit(StompHeaderAccessor frame, Message<?> message, MessageChannel channel, Socket socket) {
        if (frame.getCommand() == null) {
            return true;
        }
        socket.frameHasCome();
        return switch (frame.getCommand()) {
            case CONNECT, STOMP -> connect(frame, message, channel, socket);
            case SUBSCRIBE -> withinRate(socket) && subscribe(frame, socket);
            case UNSUBSCRIBE -> withinRate(socket) && unsubscribe(frame, socket);
            case SEND -> send(frame.getDestination(), sizeOf(message), socket);
            case DISCONNECT -> disconnect(frame, socket);
            default -> refused(socket, RefusedFrame.FRAME_REFUSED);
        };
    }

    private boolean connect(StompHeaderAccessor frame, Message<?> message, MessageChannel channel, Socket socket) {
        if (!frame.getAcceptVersion().contains("1.2")) {
            return refused(socket, RefusedFrame.FRAME_REFUSED);
        }
        try {
            csrf.preSend(message, channel);
            return true;
        } catch (CsrfException missingOrWrong) {
            return refused(socket, RefusedFrame.CSRF_TOKEN_INVALID);
        }
    }

    private boolean subscribe(StompHeaderAccessor frame, Socket socket) {
        var id = frame.getSubscriptionId();
        var destination = frame.getDestination();
        if (id == null || id.length() > LONGEST_ID || destination == null || socket.holds(id)) {
            return refused(socket, RefusedFrame.FRAME_REFUSED);
        }
        if (destination.equals(Inbox.DESTINATION)) {
            socket.openInbox(id);
            acknowledge(frame.getReceipt(), socket);
            return false;
        }
        if (!FrameText.isExact(destination) || !destination.startsWith("/topic/") || !socket.mayHoldAnother()) {
            return refused(socket, RefusedFrame.DESTINATION_REFUSED);
        }
        // Before the rule is asked, so that a right which ends from now on finds the subscription.
        socket.subscribed(id, destination);
        return rules.admit(Action.SUBSCRIBE, destination, socket.principal())
                || refused(socket, RefusedFrame.DESTINATION_REFUSED);
    }

    private static boolean unsubscribe(StompHeaderAccessor frame, Socket socket) {
        var id = frame.getSubscriptionId();
        if (id == null) {
            return refused(socket, RefusedFrame.FRAME_REFUSED);
        }
        socket.unsubscribed(id);
        return true;
    }

    private static int sizeOf(Message<?> message) {
        return message.getPayload() instanceof byte[] bytes ? bytes.length : 0;
    }

    private boolean send(@Nullable String destination, int size, Socket socket) {
        if (destination == null || !FrameText.isExact(destination) || !destination.startsWith("/app/")) {
            return refused(socket, RefusedFrame.DESTINATION_REFUSED);
        }
        var intake = intakes.forDestination(destination);
        if (intake == null) {
            return refused(socket, RefusedFrame.DESTINATION_REFUSED);
        }
        if (!socket.rate().admits(size)) {
            if (!socket.rate().bearsAnotherRefusal()) {
                return refused(socket, RefusedFrame.RATE_LIMITED);
            }
            intake.refuse(socket, new TooManyMessages(socket.rate().retryAfter(size)));
            return false;
        }
        return rules.admit(Action.SEND, destination, socket.principal())
                || refused(socket, RefusedFrame.DESTINATION_REFUSED);
    }

    /** A client that asks for a receipt gets it from the broker and is closed after that. */
    private static boolean disconnect(StompHeaderAccessor frame, Socket socket) {
        if (frame.getReceipt() == null) {
            socket.close(CloseStatus.NORMAL);
        }
        return true;
    }

    private static boolean withinRate(Socket socket) {
        return socket.rate().admits(0) || refused(socket, RefusedFrame.RATE_LIMITED);
    }

    private static boolean refused(Socket socket, RefusedFrame reason) {
        socket.refuse(reason);
        return false;
    }

    @Override
    public void afterSendCompletion(
            Message<?> message, MessageChannel channel, boolean sent, @Nullable Exception exception) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        var socket = frame == null ? null : sockets.find(frame.getSessionId());
        if (frame == null || frame.getCommand() == null || socket == null || !sent) {
            return;
        }
        switch (frame.getCommand()) {
            case SUBSCRIBE -> {
                acknowledge(frame.getReceipt(), socket);
                events.publishEvent(new TopicSubscribed(socket, Objects.requireNonNull(frame.getDestination())));
            }
            case DISCONNECT -> socket.close(CloseStatus.NORMAL);
            case CONNECT, STOMP -> socket.connected();
            default -> acknowledge(frame.getReceipt(), socket);
        }
    }

    /** The simple broker answers receipts of DISCONNECT only; STOMP 1.2 promises them for every frame but CONNECT. */
    static void acknowledge(@Nullable String receipt, Socket socket) {
        if (receipt != null) {
            socket.send(FrameText.receipt(receipt));
        }
    }
}
