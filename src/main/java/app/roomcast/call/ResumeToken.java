package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.room.RoomId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * What a resume token says: that this person was welcomed as this participant in this room.
 *
 * @param inside whether he was inside, past every waiting room; such a token alone restores a place after a restart
 */
record ResumeToken(RoomId room, ParticipantId participant, PersonId person, boolean inside, Instant issuedAt) {

    private static final byte FORM = 2;
    private static final int BYTES = 1 + 3 * 16 + 1 + 8;

    byte[] bytes() {
        var bytes = ByteBuffer.allocate(BYTES).put(FORM);
        put(bytes, room.value());
        put(bytes, participant.value());
        put(bytes, person.value());
        return bytes.put((byte) (inside ? 1 : 0))
                .putLong(issuedAt.toEpochMilli())
                .array();
    }

    static ResumeToken of(byte[] signed) {
        var bytes = ByteBuffer.wrap(signed);
        if (signed.length != BYTES || bytes.get() != FORM) {
            throw new IllegalArgumentException("Not a token of this form");
        }
        return new ResumeToken(
                new RoomId(uuid(bytes)),
                new ParticipantId(uuid(bytes)),
                new PersonId(uuid(bytes)),
                bytes.get() == 1,
                Instant.ofEpochMilli(bytes.getLong()));
    }

    private static void put(ByteBuffer bytes, UUID value) {
        bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
