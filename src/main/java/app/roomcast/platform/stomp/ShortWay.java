package app.roomcast.platform.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;

/**
 * The way of a message that is exactly one SEND frame: through the same gate to the same intake as all others, but without Spring's
 * decoder, messages and channels, which cost more than everything that is done to a signal.
 *
 * <p>Both ways run on the thread that reads the socket, so they keep order among each other. Once a socket has sent a message that is not
 * one whole frame, the rest of a frame may wait in Spring's decoder, and everything else of that socket goes the long way.
 */
@Component
class ShortWay {

    private final FrameGate gate;
    private final Intakes intakes;

    ShortWay(FrameGate gate, Intakes intakes) {
        this.gate = gate;
        this.intakes = intakes;
    }

    /** Follows a message, or answers false: then it must go the long way. */
    boolean takes(Socket socket, String message) {
        if (!socket.sendsWholeFrames()) {
            return false;
        }
        var frame = ClientFrame.read(message);
        if (frame == null) {
            if (!ClientFrame.isBlank(message)) {
                socket.sendsOtherThanWholeFrames();
            }
            return false;
        }
        if (!frame.isSend() || !socket.isConnected()) {
            return false;
        }
        follow(frame, socket);
        return true;
    }

    /** Follows a message on a thread that may not wait, or answers false and has done nothing. */
    boolean takesAtOnce(Socket socket, String message) {
        if (!socket.sendsWholeFrames() || !socket.isConnected()) {
            return false;
        }
        var frame = ClientFrame.read(message);
        if (frame == null || !frame.isSend() || frame.destination() == null) {
            return false;
        }
        if (!intakes.followsAtOnce(socket, frame.destination(), frame.body())) {
            return false;
        }
        follow(frame, socket);
        return true;
    }

    private void follow(ClientFrame frame, Socket socket) {
        var destination = frame.destination();
        if (gate.admitsSend(destination, frame.body().length(), socket) && destination != null) {
            intakes.receive(socket, destination, frame.body().getBytes(UTF_8));
            FrameGate.acknowledge(frame.receipt(), socket);
        }
    }
}
