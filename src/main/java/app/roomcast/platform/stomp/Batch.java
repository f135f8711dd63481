package app.roomcast.platform.stomp;

import jakarta.websocket.RemoteEndpoint;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets the container gather the frames of a socket, so that several leave in one write. */
final class Batch {

    private final @Nullable RemoteEndpoint container;
    private boolean open;

    /** @param container null when it is unknown, and every frame is a write */
    Batch(@Nullable RemoteEndpoint container) {
        this.container = container;
    }

    boolean isOpen() {
        return open;
    }

    /** Writes nothing yet. */
    void open() throws IOException {
        if (container != null && !open) {
            container.setBatchingAllowed(true);
            open = true;
        }
    }

    /** Writes what was gathered. */
    void close() throws IOException {
        if (container != null && open) {
            open = false;
            container.setBatchingAllowed(false);
        }
    }
}
