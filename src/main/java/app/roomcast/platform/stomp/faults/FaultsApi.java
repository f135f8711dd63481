package app.roomcast.platform.stomp.faults;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where administrators ask for faults; every address here is closed to others, and to all without the profile {@code test}. */
@RestController
@Profile(FaultConfiguration.PROFILE)
@RequestMapping("/api/admin/faults")
class FaultsApi {

    private final Faults faults;

    FaultsApi(Faults faults) {
        this.faults = faults;
    }

    /** @param sockets how many open sockets are struck */
    record Begun(int sockets) {}

    @PostMapping
    Begun begin(@RequestBody Fault fault) {
        return new Begun(faults.begin(fault));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end() {
        faults.end();
    }
}
