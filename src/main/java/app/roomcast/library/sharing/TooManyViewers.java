package app.roomcast.library.sharing;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** As many people are named for a video as may be. */
final class TooManyViewers extends Refusal {

    TooManyViewers(int most) {
        super(HttpStatus.CONFLICT, "too-many-viewers", most);
    }
}
