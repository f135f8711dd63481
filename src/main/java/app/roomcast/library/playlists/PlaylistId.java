package app.roomcast.library.playlists;

import app.roomcast.platform.NotFound;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a playlist for ever. */
record PlaylistId(UUID value) {

    static PlaylistId random() {
        return new PlaylistId(UUID.randomUUID());
    }

    /**
     * Reads an id out of an address.
     *
     * @throws NotFound if it is none
     */
    static PlaylistId parse(String text) {
        try {
            return new PlaylistId(UUID.fromString(text));
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
