package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class ChatJourneyTest {

    private static final String SECRET = "the key lies under the third flowerpot";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Value("${roomcast.data-dir}")
    Path data;

    @Test
    void whatIsWrittenIsReadByEverybodyAndWhatIsWhisperedByOneAlone() throws IOException {
        var traffic = new ConcurrentLinkedQueue<String>();
        Visitor atLeo = visit("leo");
        atLeo.page().onWebSocket(socket -> {
            socket.onFrameSent(frame -> traffic.add(frame.text()));
            socket.onFrameReceived(frame -> traffic.add(frame.text()));
        });
        CallPage leo = signIn(atLeo, "leo").createRoom("Chatter").join();
        CallPage mia = signIn(visit("mia"), "mia").enter("Chatter").join();
        leo.isConnectedTo("mia");

        mia.chat().say("Read https://roomcast.example/a?b=1, <script>alert(1)</script>");
        leo.chat().shows("Read https://roomcast.example/a?b=1, <script>alert(1)</script>");
        assertThat(leo.chat().link("https://roomcast.example/a?b=1").getAttribute("rel"))
                .isEqualTo("noopener noreferrer");
        leo.chat().say(SECRET, "mia");
        mia.chat().shows(SECRET).shows("only to you");

        for (int line = 1; line <= 12; line++) {
            mia.chat().say("Line " + line);
        }
        CallPage noa =
                signIn(visit("noa").withSmallWindow(), "noa").enter("Chatter").join();
        noa.chat().open().seesNewest("Line 12");
        mia.chat().say("Line 13");
        noa.chat().seesNewest("Line 13").close();
        mia.chat().say("Line 14");
        noa.chat().hasUnread(1);
        noa.chat().open().seesNewest("Line 14");
        noa.chat().shows("Read https://roomcast.example/a?b=1").doesNotShow(SECRET);
        leo.chat().remove("Read https");
        noa.chat().shows("Removed by leo").doesNotShow("alert(1)");

        assertThat(traffic).isNotEmpty().noneMatch(frame -> frame != null && frame.contains(SECRET));
        assertThat(stored()).doesNotContain(SECRET);
    }

    /** Everything that the portal has written to its data folder. */
    private String stored() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(".db"))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(text).isNotEmpty();
        return text.toString();
    }

    private Visitor visit(String name) {
        Browserless.member(port, name);
        return browsers.visit(port);
    }

    private static RoomsPage signIn(Visitor visitor, String name) {
        return visitor.signIn(name, "password of " + name);
    }
}
