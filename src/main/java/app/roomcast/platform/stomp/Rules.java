package app.roomcast.platform.stomp;

import app.roomcast.platform.stomp.DestinationRule.Action;
import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All features' rules. They are looked up late: features use the sockets that these rules guard. */
@Component
class Rules {

    private final ObjectProvider<DestinationRule> features;
    private volatile List<DestinationRule> rules = List.of();

    Rules(ObjectProvider<DestinationRule> features) {
        this.features = features;
    }

    boolean admit(Action action, String destination, Principal principal) {
        for (var rule : rules()) {
            if (rule.admits(action, destination, principal)) {
                return true;
            }
        }
        return false;
    }

    private List<DestinationRule> rules() {
        if (rules.isEmpty()) {
            rules = features.stream().toList();
        }
        return rules;
    }
}
