package app.roomcast.admin;

import app.roomcast.call.CallCounters;
import app.roomcast.call.CallCounts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has happened in calls since the start of the portal, in numbers. */
@RestController
@RequestMapping("/api/admin/calls")
class CallCountersApi {

    private final CallCounters counters;

    CallCountersApi(CallCounters counters) {
        this.counters = counters;
    }

    @GetMapping("/counters")
    CallCounts counters() {
        return counters.counts();
    }
}
