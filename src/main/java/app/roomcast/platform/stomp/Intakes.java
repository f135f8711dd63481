package app.roomcast.platform.stomp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All features' doors for SENDs, looked up late for the same reason as the {@link Rules}. */
@Component
class Intakes {

    private static final Logger log = LoggerFactory.getLogger(Intakes.class);

    private final ObjectProvider<CommandIntake> features;
    private volatile List<CommandIntake> intakes = List.of();

    Intakes(ObjectProvider<CommandIntake> features) {
        this.features = features;
    }

    @Nullable
    CommandIntake forDestination(String destination) {
        for (var intake : intakes()) {
            if (intake.takes(destination)) {
                return intake;
            }
        }
        return null;
    }

    boolean followsAtOnce(Socket sender, String destination, String body) {
        var intake = forDestination(destination);
        return intake != null && intake.followsAtOnce(sender, destination, body);
    }

    /** Hands the body of an admitted SEND to its feature, on the thread that read it. */
    void receive(Socket sender, String destination, byte[] body) {
        var intake = forDestination(destination);
        if (intake == null) {
            return;
        }
        try {
            intake.receive(sender, destination, body);
        } catch (RuntimeException e) {
            log.error("A SEND to {} could not be followed and its socket is closed", destination, e);
            sender.refuse(RefusedFrame.INTERNAL);
        }
    }

    private List<CommandIntake> intakes() {
        if (intakes.isEmpty()) {
            intakes = features.stream().toList();
        }
        return intakes;
    }
}
