package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** The portal keeps as much as its administrators allow. */
final class LibraryIsFull extends Refusal {

    LibraryIsFull() {
        super(HttpStatus.INSUFFICIENT_STORAGE, "library-full");
    }
}
