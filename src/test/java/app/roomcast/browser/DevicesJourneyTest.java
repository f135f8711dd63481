package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
        equipped.people().seesMuted("jana", true);
        equipped.people().seesWithoutCamera("jana", true);
    }

    @Test
    void whoHasNoCameraIsToldSoAndIsHeard() {
        CallPage equipped = arrive("kim", Map.of()).createRoom("Voice only").join();

        LobbyPage lobby = arrive("leo", Map.of("video", "NotFoundError")).enter("Voice only");
        lobby.says("No camera was found");
        CallPage voice = lobby.join();

        voice.from("kim").isSeenAndHeard();
        equipped.from("leo").isHeard();
        equipped.people().seesMuted("leo", false);
        equipped.people().seesWithoutCamera("leo", true);
    }

    @Test
    void devicesChangeAndFailInTheCallAndTheFarEndGoesOnHearing() {
        CallPage mia = arrive("mia", Map.of()).createRoom("Cables").join();
        // One machine has one camera here, and it cannot film for two at different sizes.
        CallPage nils =
                arrive("nils", Map.of("video", "NotFoundError")).enter("Cables").join();
        nils.from("mia").isSeenAndHeard();
        mia.isConnectedTo("nils");
        String agreed = mia.peers().descriptions();
        DevicesSection devices = mia.openDevices();

        devices.choose("Microphone", "Fake Audio Input 1");
        devices.turnOff("Echo cancellation");
        devices.sends("audio", "echoCancellation", false);
        devices.turnOff("Noise suppression");
        devices.sends("audio", "noiseSuppression", false);
        mia.muteMicrophone();
        devices.turnOn("Echo cancellation");
        devices.sends("audio", "echoCancellation", true);
        mia.unmuteMicrophone();
        devices.choose("Resolution", "360p");
        devices.sends("video", "height", 360);
        nils.from("mia").goesOnSounding();

        devices.unplugMicrophone();
        mia.says("The microphone was unplugged. “Fake Default Audio Input” is used now.");
        nils.from("mia").goesOnSounding();

        devices.unplugCamera();
        mia.says("The camera was unplugged. Plug it in or choose another one.");
        nils.people().seesWithoutCamera("mia", true);
        devices.plugIn();
        mia.saysNoLonger("The camera was unplugged");
        nils.people().seesWithoutCamera("mia", false);
        nils.from("mia").keepsMoving();

        devices.forbidCamera();
        mia.says("The browser may not use the camera");
        nils.people().seesWithoutCamera("mia", true);
        nils.from("mia").goesOnSounding();
        assertThat(mia.peers().descriptions()).isEqualTo(agreed);
    }

    @Test
    void whoStartsWithSoundOnlyIsHeardIsToldWhenHeSpeaksMutedAndIsSeenLater() {
        CallPage olga = arrive("olga", Map.of()).createRoom("Early").join();
        Browserless.member(port, "pavel");
        CallPage pavel = browsers.visit(port)
                .withLoudMicrophone()
                .signIn("pavel", "password of pavel")
                .enter("Early")
                .startWithSoundOnly()
                .showsOwnLevel()
                .join();
        olga.from("pavel").isHeard();
        olga.people().seesWithoutCamera("pavel", true);

        pavel.muteMicrophone();
        pavel.says("You are speaking, but your microphone is muted");
        pavel.unmuteMicrophone();
        pavel.saysNoLonger("You are speaking, but your microphone is muted");

        pavel.startCamera();
        olga.from("pavel").isSeenAndHeard();
    }

    private RoomsPage arrive(String name, Map<String, String> refused) {
        Browserless.member(port, name);
        return browsers.visit(port).withoutDevices(refused).signIn(name, "password of " + name);
    }
}
