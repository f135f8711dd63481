package app.roomcast.platform.stomp;

import app.roomcast.platform.Refusal;

/** A feature's door for what browsers send to its destinations, frame by frame and in the order of each socket. */
public interface CommandIntake {

    /** Whether SENDs to this destination belong to this feature. */
    boolean takes(String destination);

    /** Whether {@link #receive} waits neither for a disk nor for a network with this body. */
    default boolean followsAtOnce(Inbox sender, String destination, String body) {
        return false;
    }

    /** Handles one body. Called by one thread at a time for each socket, after a {@link DestinationRule} has admitted the frame. */
    void receive(Inbox sender, String destination, byte[] body);

    /** Tells the sender, in this feature's words, that a frame was refused before it was read. */
    void refuse(Inbox sender, Refusal refusal);
}
