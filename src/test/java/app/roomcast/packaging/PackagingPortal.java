package app.roomcast.packaging;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** The packaging module with its database and scheduler, and nothing else of the portal. Not a configuration by itself. */
@EnableAutoConfiguration
@ComponentScan
@ConfigurationPropertiesScan
class PackagingPortal {

    /** Also run as a process of its own, by tests that kill it. Arguments are properties. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
