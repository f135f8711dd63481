package app.roomcast.packaging;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The packaging module with its database and scheduler, and nothing else of the portal. Not a configuration by itself. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    DbSchedulerAutoConfiguration.class
})
@ComponentScan
@ConfigurationPropertiesScan
class PackagingPortal {

    /** Also run as a process of its own, by tests that kill it. Arguments are properties; {@code --submit=} is a source to package. */
    public static void main(String[] arguments) {
        var portal = new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        String source = portal.getEnvironment().getProperty("submit");
        if (source != null) {
            Path directory = Path.of(portal.getEnvironment().getRequiredProperty("directory"));
            portal.getBean(Packager.class)
                    .submit(new PackagingRequest(UUID.randomUUID(), "somebody", Path.of(source), directory));
        }
    }
}
