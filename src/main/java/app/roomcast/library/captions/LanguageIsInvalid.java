package app.roomcast.library.captions;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A language is not told as BCP 47 does it. */
final class LanguageIsInvalid extends Refusal {

    LanguageIsInvalid() {
        super(HttpStatus.BAD_REQUEST, "language-invalid", CaptionLanguage.LONGEST);
    }
}
