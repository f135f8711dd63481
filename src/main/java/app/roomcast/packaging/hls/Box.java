package app.roomcast.packaging.hls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2) in memory; its content may hold boxes again. */
record Box(String type, ByteBuffer content) {

    static final int HEADER = 8;

    static List<Box> in(ByteBuffer bytes) throws Malformed {
        var boxes = new ArrayList<Box>();
        ByteBuffer rest = bytes.slice();
        while (rest.remaining() >= HEADER) {
            int size = rest.getInt();
            String type = type(rest);
            if (size < HEADER || size - HEADER > rest.remaining()) {
                throw new Malformed(type + " of " + size + " bytes");
            }
            boxes.add(new Box(type, rest.slice(rest.position(), size - HEADER)));
            rest.position(rest.position() + size - HEADER);
        }
        return boxes;
    }

    static String type(ByteBuffer bytes) {
        byte[] type = new byte[4];
        bytes.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    /** The boxes in it, after the fields that come first in a box of its type. */
    List<Box> boxes(int fields) throws Malformed {
        if (fields > content.limit()) {
            throw new Malformed(type + " is cut off");
        }
        return in(content.slice(fields, content.limit() - fields));
    }

    /** The first box of a type at the end of a way down. */
    Box child(String... way) throws Malformed {
        Box box = this;
        for (String name : way) {
            box = first(box.boxes(0), name);
        }
        return box;
    }

    static Box first(List<Box> boxes, String type) throws Malformed {
        for (Box box : boxes) {
            if (box.type.equals(type)) {
                return box;
            }
        }
        throw new Malformed("no " + type);
    }

    /** Read from the start, in network order. */
    ByteBuffer fields() {
        return content.slice();
    }
}
