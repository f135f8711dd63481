package app.roomcast.account.token;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;

/** A token was asked for without a name or for too long, or there are as many as there may be. */
final class TokenIsNotGiven extends Refusal {

    TokenIsNotGiven() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "token-not-given",
                AccessTokenName.LONGEST,
                AccessTokens.LONGEST.getDays(),
                AccessTokens.MOST);
    }
}
