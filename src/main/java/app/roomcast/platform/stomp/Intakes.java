package app.roomcast.platform.stomp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All features' doors for SENDs, looked up late for the same reason as the {@link Rules}. */
@Component
class Intakes {

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

    private List<CommandIntake> intakes() {
        if (intakes.isEmpty()) {
            intakes = features.stream().toList();
        }
        return intakes;
    }
}
