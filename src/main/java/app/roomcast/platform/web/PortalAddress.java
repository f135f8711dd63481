package app.roomcast.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the portal is reached from its own machine, for what is printed at the start. */
@Component
public class PortalAddress {

    private final Environment environment;

    PortalAddress(Environment environment) {
        this.environment = environment;
    }

    public String url() {
        String scheme = environment.getProperty("roomcast.tls", "").equals("off") ? "http" : "https";
        return scheme + "://localhost:" + environment.getProperty("local.server.port");
    }
}
