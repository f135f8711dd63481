package app.roomcast.platform.stomp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Puts a code into the ERROR frames that Spring writes by itself, where it would put the text of an exception. */
final class FrameErrors extends StompSubProtocolErrorHandler {

    /** What could not be parsed or came in the wrong order, such as frames before CONNECT or a second CONNECT. */
    @Override
    public Message<byte[]> handleClientMessageProcessingError(
            @Nullable Message<byte[]> clientMessage, Throwable exception) {
        return error(RefusedFrame.FRAME_REFUSED);
    }

    /** The broker ends a session by itself for one reason alone: three heartbeats were missed. */
    @Override
    public Message<byte[]> handleErrorMessageToClient(Message<byte[]> errorMessage) {
        return error(RefusedFrame.HEARTBEAT_MISSED);
    }

    private static Message<byte[]> error(RefusedFrame reason) {
        var frame = StompHeaderAccessor.create(StompCommand.ERROR);
        frame.setMessage(reason.code());
        frame.setLeaveMutable(true);
        return Objects.requireNonNull(MessageBuilder.createMessage(new byte[0], frame.getMessageHeaders()));
    }
}
