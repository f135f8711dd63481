package app.roomcast.library.tus;

import app.roomcast.account.SignedInPerson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much one keeps, and how much one may. */
@RestController
class QuotaApi {

    private final StorageUse storage;

    QuotaApi(StorageUse storage) {
        this.storage = storage;
    }

    @GetMapping("/api/quota")
    StorageUse.Use read(@AuthenticationPrincipal SignedInPerson person) {
        return storage.of(person.id());
    }
}
