package app.roomcast.room;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A guest link cannot be made with this time, note or password. */
final class GuestLinkInvalid extends Refusal {

    GuestLinkInvalid(long longestDays, int longestNote, int shortestPassword, int longestPassword) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "guest-link-invalid",
                longestDays,
                longestNote,
                shortestPassword,
                longestPassword);
    }
}
