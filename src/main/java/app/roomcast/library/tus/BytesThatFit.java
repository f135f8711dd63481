package app.roomcast.library.tus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a request for as long as the disk has room for them. What a request announces is looked at before it is read, but
 * it need not announce anything, and several together may be more than each alone.
 */
final class BytesThatFit extends FilterInputStream {

    private static final long STEP = 8L * 1024 * 1024;

    private final DiskSpace disk;
    private long allowed;

    BytesThatFit(InputStream bytes, DiskSpace disk) {
        super(bytes);
        this.disk = disk;
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
            disk.requireRoomFor(0);
            allowed = STEP;
        }
    }
}
