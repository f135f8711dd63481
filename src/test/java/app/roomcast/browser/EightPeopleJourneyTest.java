package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A full room: eight people, each of whom encodes his picture for seven others, on the few cores of one machine. */
@PortalTest
@Tag("browser")
class EightPeopleJourneyTest {

    private static final String BIG = "Ada";
    private static final List<String> PEOPLE = List.of(BIG, "Ben", "Cleo", "Dan", "Eve", "Finn", "Gail", "Hugo");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void eightPeopleSeeEachOtherInSmallPicturesAndTheNinthIsToldThatTheRoomIsFull() {
        Browserless admin = Browserless.administrator(port);
        String link = admin.makeGuestLink(admin.createRoom("{\"name\":\"A full room\"}"), "{}");
        Map<String, CallPage> inside = new LinkedHashMap<>();
        for (String name : PEOPLE) {
            inside.put(name, visit(name).followGuestLink(link).enter(name).join());
        }

        inside.forEach((name, page) -> page.seesAllMove(others(name)));
        for (String name : others(BIG)) {
            inside.get(name).from(BIG).hasAtMost(180);
        }
        inside.get("Hugo").openStatistics().lists(others("Hugo"));
        visit("Ina").followGuestLink(link).enter("Ina").joinInVain("The room is full: 8 people are inside.");
        inside.get("Hugo").seesAllMove(others("Hugo"));
    }

    /** One has a good camera; what the others have spares the machine, and nobody has a microphone. */
    private Visitor visit(String name) {
        Visitor visitor = browsers.visit(port).withSmallWindow().withoutDevices(Map.of("audio", "NotFoundError"));
        return name.equals(BIG) ? visitor.withCamera(1280, 720, 3) : visitor.withCamera(160, 90, 3);
    }

    private static String[] others(String name) {
        return PEOPLE.stream().filter(other -> !other.equals(name)).toArray(String[]::new);
    }
}
