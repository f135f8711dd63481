package app.roomcast.room;

import app.roomcast.platform.NotFound;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a guest link to those who look after the room; guests never see it. */
record GuestLinkId(@JsonValue UUID value) {

    static GuestLinkId random() {
        return new GuestLinkId(UUID.randomUUID());
    }

    /** What is no id names nothing. */
    static GuestLinkId parse(String text) {
        try {
            return new GuestLinkId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
