package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@Tag("browser")
class StatsJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whatFlowsIsDrawnExplainedAndReportedAndTheChosenBandwidthHolds() throws IOException {
        CallPage xena = arrive("xena").createRoom("Numbers").join();
        CallPage yuri =
                arrive("yuri", Visitor::withNoisyCamera).enter("Numbers").join();
        xena.from("yuri").isSeenAndHeard();

        StatsPanel panel = xena.openStatistics();
        panel.draws("yuri");
        panel.explains("A section: what is carried");
        var report = JsonMapper.shared().readTree(Files.readString(panel.download()));
        assertThat(report.path("version").asInt()).isEqualTo(1);
        var pair = report.path("pairs").get(0);
        assertThat(pair.path("name").asString()).isEqualTo("yuri");
        assertThat(pair.path("samples").size()).isPositive();
        assertThat(pair.path("descriptions").path("local").asString()).startsWith("v=0");
        panel.close();

        xena.from("yuri").takesMoreThan(300_000);
        yuri.limitBandwidth("200 kbit/s");
        xena.from("yuri").takesAtMost(220_000);
        yuri.limitBandwidth("Unlimited");
        xena.from("yuri").takesMoreThan(300_000);

        yuri.leave();
        xena.openStatistics().lists();
    }

    private RoomsPage arrive(String name) {
        return arrive(name, visitor -> visitor);
    }

    private RoomsPage arrive(String name, UnaryOperator<Visitor> equipped) {
        Browserless.member(port, name);
        return equipped.apply(browsers.visit(port)).signIn(name, "password of " + name);
    }
}
