package app.roomcast.admin;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.DestinationRule;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Administrators, and nobody else, may follow the dashboard. */
@Component
class AdminTopics implements DestinationRule {

    static final String DASHBOARD = "/topic/admin";

    @Override
    public boolean admits(Action action, String destination, Principal principal) {
        return action == Action.SUBSCRIBE
                && destination.equals(DASHBOARD)
                && SignedInPerson.of(principal).isAdministrator();
    }
}
