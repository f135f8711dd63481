package app.roomcast.call;

import app.roomcast.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was whose page went away, and is again when that page comes back in time.
 *
 * @param sending what he was sending last, of which no screen outlives a page
 */
record VacatedSeat(
        PersonId person, Instant joinedAt, @Nullable Instant hand, CallCommand.Media sending) {

    CallCommand.Join join(@Nullable String device) {
        return new CallCommand.Join(sending.audio(), sending.video(), false, false, device);
    }
}
