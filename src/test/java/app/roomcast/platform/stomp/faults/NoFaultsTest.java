package app.roomcast.platform.stomp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Without the profile "test" there are no faults to ask for. */
@PortalTest
class NoFaultsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void nothingOfThisPackageIsMade() {
        assertThat(Arrays.stream(portal.getBeanDefinitionNames()).map(portal::getType))
                .as("beans")
                .isNotEmpty()
                .noneMatch(type -> type != null && type.getPackageName().equals(Fault.class.getPackageName()));
    }

    @Test
    void theAddressIsNotFoundByAdministratorsEither() {
        var answer = Browserless.administrator(port)
                .postJson("/api/admin/faults", "{\"kind\":\"cut\",\"username\":\"admin\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
