package app.roomcast.platform.stomp.faults;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** Puts the {@link FaultyDoor} outside of all other doors of the sockets, in the profile {@code test} alone. */
@Configuration(proxyBeanMethods = false)
@Profile(FaultConfiguration.PROFILE)
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultConfiguration implements WebSocketMessageBrokerConfigurer {

    static final String PROFILE = "test";

    private static final Logger log = LoggerFactory.getLogger(FaultConfiguration.class);

    private final Faults faults;

    FaultConfiguration(Faults faults) {
        this.faults = faults;
        log.warn(
                "The profile {} is active: administrators may break every socket. Never use it where people meet.",
                PROFILE);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.addDecoratorFactory(handler -> new FaultyDoor(handler, faults));
    }
}
