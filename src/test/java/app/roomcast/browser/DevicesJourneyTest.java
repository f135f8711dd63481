package app.roomcast.browser;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class DevicesJourneyTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Test
    void whoRefusesCameraAndMicrophoneIsToldSoAndJoinsAllTheSame() {
        CallPage equipped = arrive("ivo", Map.of()).createRoom("Without a face").join();

        LobbyPage lobby = arrive("jana", Map.of("audio", "NotAllowedError", "video", "NotAllowedError"))
                .enter("Without a face");
        lobby.says("The browser may not use the camera");
        lobby.says("The browser may not use the microphone");
        lobby.hasLoaded();
        CallPage refusing = lobby.join();

        refusing.from("ivo").isSeenAndHeard();
        refusing.says("The browser may not use the camera");
        equipped.seesMuted("jana", true);
        equipped.seesWithoutCamera("jana", true);
    }

    @Test
    void whoHasNoCameraIsToldSoAndIsHeard() {
        CallPage equipped = arrive("kim", Map.of()).createRoom("Voice only").join();

        LobbyPage lobby = arrive("leo", Map.of("video", "NotFoundError")).enter("Voice only");
        lobby.says("No camera was found");
        CallPage voice = lobby.join();

        voice.from("kim").isSeenAndHeard();
        equipped.from("leo").isHeard();
        equipped.seesMuted("leo", false);
        equipped.seesWithoutCamera("leo", true);
    }

    private RoomsPage arrive(String name, Map<String, String> refused) {
        Browserless.member(port, name);
        return browsers.visit(port).withoutDevices(refused).signIn(name, "password of " + name);
    }
}
