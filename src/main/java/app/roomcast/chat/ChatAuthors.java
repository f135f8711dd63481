package app.roomcast.chat;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names people towards each other: the same in one room for good, so that a page knows its own messages, and of no use elsewhere. */
final class ChatAuthors {

    private static final int BYTES = 12;

    private ChatAuthors() {}

    static String name(RoomId room, PersonId person) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((room + " " + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
