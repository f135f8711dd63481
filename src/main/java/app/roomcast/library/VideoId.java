package app.roomcast.library;

import app.roomcast.platform.NotFound;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a video for ever; it is also the id of the upload from which the video came. */
public record VideoId(UUID value) {

    /**
     * Reads an id out of an address.
     *
     * @throws NotFound if it is none
     */
    public static VideoId parse(String text) {
        try {
            return new VideoId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
