package app.roomcast.library.playlists;

import app.roomcast.account.PersonId;
import app.roomcast.library.Description;
import app.roomcast.library.Title;
import java.time.Instant;

/** A person's list of videos, but for the videos. */
record Playlist(
        PlaylistId id, PersonId owner, Title title, Description description, PlaylistAccess access, Instant createdAt) {

    boolean isOwnedBy(PersonId person) {
        return owner.equals(person);
    }

    boolean isSeenBy(PersonId person) {
        return isOwnedBy(person) || access == PlaylistAccess.MEMBERS;
    }
}
