package app.roomcast.packaging.hls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of boxes, of which only what is asked for is read: the media itself may be large. */
final class BoxFile implements AutoCloseable {

    /** A box in the file, not read yet; positions in bytes from the start of the file. */
    record Place(String type, long start, long content, long end) {}

    private static final int MAX_READ = 16 << 20;

    private final FileChannel channel;

    BoxFile(Path file) throws IOException {
        this.channel = FileChannel.open(file);
    }

    List<Place> places() throws IOException, Malformed {
        var places = new ArrayList<Place>();
        long at = 0;
        while (at < channel.size()) {
            ByteBuffer header = bytes(at, Box.HEADER);
            long size = Integer.toUnsignedLong(header.getInt());
            String type = Box.type(header);
            long content = at + Box.HEADER;
            if (size == 1) {
                size = bytes(content, Long.BYTES).getLong();
                content += Long.BYTES;
            }
            if (size < content - at || size > channel.size() - at) {
                throw new Malformed(type + " of " + size + " bytes");
            }
            places.add(new Place(type, at, content, at + size));
            at += size;
        }
        return places;
    }

    Box read(Place place) throws IOException, Malformed {
        return new Box(place.type, bytes(place.content, place.end - place.content));
    }

    ByteBuffer bytes(long position, long count) throws IOException, Malformed {
        if (count < 0 || count > MAX_READ || position < 0 || position + count > channel.size()) {
            throw new Malformed("the file ends before it should");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new Malformed("the file ends before it should");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
