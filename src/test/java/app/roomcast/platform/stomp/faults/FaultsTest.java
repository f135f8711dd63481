package app.roomcast.platform.stomp.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.StompClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Each fault does what it says. A SEND of an unknown type is answered by an error that names the type, in the order of the SENDs. */
@PortalTest
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final String FAULTS = "/api/admin/faults";

    @LocalServerPort
    int port;

    Browserless admin;
    Browserless ben;
    String benName;
    String destination;
    StompClient socket;

    @BeforeAll
    void signIn() {
        admin = Browserless.administrator(port);
        benName = "ben" + UUID.randomUUID().toString().substring(0, 8);
        ben = Browserless.member(port, benName);
    }

    @BeforeEach
    void connect() {
        destination =
                "/app/call/" + admin.createRoom("{\"name\":\"" + UUID.randomUUID() + "\",\"access\":\"EVERYONE\"}");
        socket = openedBy(ben);
    }

    @AfterEach
    void endFaults() {
        admin.send(admin.request(FAULTS).DELETE());
    }

    private StompClient openedBy(Browserless person) {
        var opened = StompClient.connected(port, person);
        opened.subscribed("inbox", "/user/queue/call");
        return opened;
    }

    @Test
    void dropLosesEachOneOfSoMany() {
        begin("\"kind\":\"drop\",\"way\":\"in\",\"every\":3");

        assertThat(answersTo(7)).containsExactly("1", "2", "4", "5", "7");
    }

    @Test
    void dropLosesWhatGoesOutToo() {
        begin("\"kind\":\"drop\",\"way\":\"out\",\"every\":3");

        assertThat(answersTo(7)).containsExactly("1", "2", "4", "5", "7");
    }

    @Test
    void duplicateBringsItTwice() {
        begin("\"kind\":\"duplicate\",\"way\":\"in\",\"every\":2");

        assertThat(answersTo(5)).containsExactly("1", "2", "2", "3", "4", "4", "5");
    }

    @Test
    void duplicateBothWaysBringsItFourTimes() {
        begin("\"kind\":\"duplicate\"");

        assertThat(answersTo(1)).containsExactly("1", "1", "1", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "out"})
    void reorderBringsItBehindTheNext(String way) {
        begin("\"kind\":\"reorder\",\"way\":\"" + way + "\",\"every\":3");

        assertThat(answersTo(7)).containsExactly("1", "2", "4", "3", "5", "7", "6");
    }

    @Test
    void delayBringsItLateAndInOrder() {
        begin("\"kind\":\"delay\",\"way\":\"in\",\"every\":2,\"delayMillis\":300");
        var begun = System.nanoTime();

        assertThat(answersTo(4)).containsExactly("1", "2", "3", "4");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void typesLimitAFaultToWhatIsNamed() {
        begin("\"kind\":\"drop\",\"way\":\"in\",\"types\":[\"2\",\"3\"]");

        assertThat(answersTo(4)).containsExactly("1", "4");
    }

    @Test
    void aDestinationMeansTheSocketsThatHaveSentToIt() {
        var other = openedBy(admin);
        var elsewhere = openedBy(admin);
        other.send(destination, "{\"type\":\"hello\"}");
        other.next();
        socket.send(destination, "{\"type\":\"hello\"}");
        socket.next();

        assertThat(struck("{\"kind\":\"drop\",\"way\":\"in\",\"destination\":\"" + destination + "\"}"))
                .isEqualTo(2);

        for (var one : List.of(other, socket)) {
            one.send(destination, "{\"type\":\"lost\"}");
            one.subscribed("topic", "/topic/rooms/" + destination.substring("/app/call/".length()));
            assertThat(one.next().headers().get("destination")).startsWith("/topic/");
        }
        elsewhere.send("/app/call/another", "{\"type\":\"heard\"}");
        assertThat(elsewhere.next().command()).isEqualTo("ERROR");
    }

    @Test
    void noPongAnswersNothingAndStaysOpenWhileANewSocketOfThePersonWorks() {
        assertThat(begin("\"kind\":\"no-pong\"")).isPositive();
        socket.send(destination, "{\"type\":\"into the void\"}");

        var second = openedBy(ben);
        second.send(destination, "{\"type\":\"1\"}");

        assertThat(second.next().body()).contains("\"request\":\"1\"");
        assertThat(socket.rest()).isEmpty();
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void cutEndsTheConnectionWithoutACloseFrame() {
        assertThat(begin("\"kind\":\"cut\"")).isPositive();

        assertThat(socket.closeCode()).isEqualTo(1006);
        assertThat(openedBy(ben).isClosed()).isFalse();
    }

    @Test
    void aFaultEnds() {
        begin("\"kind\":\"drop\"");
        endFaults();

        assertThat(answersTo(2)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"drop\"}",
                "{\"kind\":\"nonsense\",\"username\":\"x\"}",
                "{\"kind\":\"drop\",\"username\":\"x\",\"destination\":\"/app/call/x\"}",
                "{\"kind\":\"drop\",\"username\":\"x\",\"every\":0}",
                "{\"kind\":\"delay\",\"username\":\"x\",\"delayMillis\":60001}"
            })
    void whatIsNotAFaultIsRefused(String json) {
        assertThat(admin.postJson(FAULTS, json).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyAdministratorsMayAsk() {
        var json = "{\"kind\":\"cut\",\"username\":\"" + benName + "\"}";

        assertThat(ben.postJson(FAULTS, json).statusCode()).isEqualTo(403);
        assertThat(Browserless.visitor(port).postJson(FAULTS, json).statusCode())
                .isIn(401, 403);

        assertThat(answersTo(1)).containsExactly("1");
    }

    /** Sends types from 1 on; answers what has come back of them, in its order, up to the receipt of a later frame. */
    private List<String> answersTo(int messages) {
        IntStream.rangeClosed(1, messages).forEach(number -> socket.send(destination, "{\"type\":\"" + number + "\"}"));
        socket.raw("UNSUBSCRIBE\nid:none\nreceipt:end\n\n\0");
        var answers = new ArrayList<String>();
        for (var frame = socket.next(); !frame.command().equals("RECEIPT"); frame = socket.next()) {
            answers.add(frame.body().replaceAll(".*\"request\":\"(\\d+)\".*", "$1"));
        }
        return answers;
    }

    private int begin(String fault) {
        return struck("{\"username\":\"" + benName + "\"," + fault + "}");
    }

    private int struck(String json) {
        var answer = admin.postJson(FAULTS, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Integer.parseInt(answer.body().replaceAll("\\D", ""));
    }
}
