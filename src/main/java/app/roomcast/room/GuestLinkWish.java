package app.roomcast.room;

import app.roomcast.platform.VisibleText;
import java.time.Duration;

/**
 * What a guest link shall be like.
 *
 * @param length how long it is good
 * @param note for whom it is: up to 80 visible characters; blank for none
 * @param password 4 to 200 characters; empty for none
 */
record GuestLinkWish(Duration length, String note, String password) {

    private static final int LONGEST_NOTE = 80;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int LONGEST_PASSWORD = 200;

    GuestLinkWish checked(Duration longest) {
        var lasts = length.isPositive() && length.compareTo(longest) <= 0;
        var isNoted = note.isBlank() || VisibleText.of(note, LONGEST_NOTE).isPresent();
        var isGuarded =
                password.isEmpty() || password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
        if (!lasts || !isNoted || !isGuarded) {
            throw new GuestLinkInvalid(longest.toDays(), LONGEST_NOTE, SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        return new GuestLinkWish(length, note.strip(), password);
    }
}
