package app.roomcast.library.tus;

import app.roomcast.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A person keeps as much as he may (RFC 4331, 6 has the status for it). */
final class QuotaIsUsedUp extends Refusal {

    QuotaIsUsedUp(DataSize quota) {
        super(HttpStatus.INSUFFICIENT_STORAGE, "quota-exceeded", quota.toMegabytes());
    }
}
