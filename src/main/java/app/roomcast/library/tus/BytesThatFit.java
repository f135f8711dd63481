package app.roomcast.library.tus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a request for as long as there is room for them. What a request announces is looked at before it is read, but
 * it need not announce anything, and several together may be more than each alone.
 */
final class BytesThatFit extends FilterInputStream {

    private static final long STEP = 8L * 1024 * 1024;

    private final Room room;
    private long allowed;

    /** Refuses when there is none left. */
    interface Room {

        void require() throws IOException;
    }

    BytesThatFit(InputStream bytes, Room room) {
        super(bytes);
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        requireRoom();
        int read = super.read();
        allowed -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireRoom();
        int read = super.read(target, offset, (int) Math.min(length, allowed));
        allowed -= Math.max(0, read);
        return read;
    }

    private void requireRoom() throws IOException {
        if (allowed <= 0) {
            room.require();
            allowed = STEP;
        }
    }
}
