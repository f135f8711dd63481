package app.roomcast.platform.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.StompClient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames are answered alike whichever way they go; the long way is that of a socket which has once glued frames together. */
class ShortWayTest extends AtTheGate {

    private static final String INBOX = "SUBSCRIBE\nid:inbox\nreceipt:inbox\ndestination:/user/queue/call\n\n\0";
    private static final String LAST = "{\"type\":\"last\"}";

    static Stream<List<String>> conversations() {
        var type = send("", "{\"type\":\"t\"}");
        return Stream.of(
                List.of(type),
                List.of(send("receipt:one\n", "{\"type\":\"t\"}"), send("receipt:t\\cwo\n", "{}")),
                List.of(send("content-length:12\n", "{\"type\":\"t\"}")),
                List.of(send("content-length:5\n", "{\"type\":\"t\"}"), type),
                List.of(send("content-length:50\n", "{\"type\":\"t\"}"), type, type, type, type),
                List.of(send("content-length:13\n", "{\"type\":\"é\"}")),
                List.of(send("destination:/topic/rooms/x\n", "{\"type\":\"t\"}")),
                List.of("SEND\ndestination:/topic/rooms/x\ndestination:ROOM\n\n{}\0", type),
                List.of(type.replace("\n", "\r\n")),
                List.of("\n\n" + type + "\n"),
                List.of(type + "\r"),
                List.of(type + type, type, send("receipt:r\n", "{}"), type),
                List.of(type.substring(0, 20), type.substring(20), type),
                List.of(type.substring(0, 20), type, type),
                List.of("SEND\n\n{}\0", type),
                List.of(send("broken\n", "{}"), type),
                List.of(send("receipt:\\t\n", "{}"), type),
                List.of(send("content-type:nonsense\n", "{}"), type),
                List.of(send("content-type:text/plain\n", "{\"type\":\"t\"}"), type),
                List.of(send("transaction:t\n", "{\"type\":\"t\"}")),
                List.of("send\ndestination:ROOM\n\n{}\0", type),
                List.of("SEND\ndestination:ROOM/\n\n{}\0", type),
                List.of("SEND\ndestination:/app/call/no-such-room\nreceipt:r\n\n{}\0", type),
                List.of("SEND\ndestination:/app/chat/SLUG\nreceipt:r\n\n{}\0", type),
                List.of("SEND\ndestination:/app/nothing/x\n\n{}\0", type),
                List.of(send("", ""), send("", "[]"), send("", "null"), send("", "{\"type\":7}"), type),
                List.of(send("", "{\"type\":\"signal\"}"), send("", "x".repeat(70_000)), type),
                List.of("UNSUBSCRIBE\nid:inbox\nreceipt:gone\n\n\0", send("receipt:r\n", "{}"), INBOX, type),
                List.of("DISCONNECT\nreceipt:bye\n\n\0", type));
    }

    private static String send(String headers, String body) {
        return "SEND\n" + headers + "destination:ROOM\n\n" + body + "\0";
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void bothWaysAnswerAlike(List<String> messages) {
        var slug = room();

        assertThat(answers(onTheShortWay(), slug, messages)).isEqualTo(answers(onTheLongWay(), slug, messages));
    }

    @Test
    void bothWaysRefuseAFloodAlike() {
        var flood =
                Stream.generate(() -> send("", "{\"type\":\"t\"}")).limit(900).toList();
        var slug = room();

        assertThat(kinds(answers(onTheShortWay(), slug, flood))).isEqualTo(kinds(answers(onTheLongWay(), slug, flood)));
    }

    /** How often what is said to a flood is up to its speed. */
    private static Set<String> kinds(List<String> answers) {
        return answers.stream()
                .map(answer -> answer.replaceAll("(retryAfterMillis\":|message-id=|content-length=)\\d+", "$1"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private StompClient onTheShortWay() {
        var client = StompClient.connected(port, admin);
        client.subscribed("inbox", "/user/queue/call");
        return client;
    }

    private StompClient onTheLongWay() {
        var client = StompClient.silent(port, admin);
        client.raw(client.connectFrame() + INBOX);
        assertThat(client.next().command()).isEqualTo("CONNECTED");
        assertThat(client.next().command()).isEqualTo("RECEIPT");
        return client;
    }

    /** What is heard until the answer to a last question, or until the close, with its code. */
    private static List<String> answers(StompClient client, String slug, List<String> messages) {
        try {
            messages.forEach(message ->
                    client.raw(message.replace("ROOM", "/app/call/" + slug).replace("SLUG", slug)));
            client.send("/app/call/" + slug, LAST);
        } catch (RuntimeException closedMeanwhile) {
            client.closeCode();
        }
        List<String> answers = new ArrayList<>();
        while (true) {
            var frame = client.nextOrClosed();
            if (frame == null) {
                answers.add("closed " + client.closeCode());
                return answers;
            }
            answers.add(frame.toString());
            if (frame.body().contains("\"request\":\"last\"")) {
                return answers;
            }
        }
    }
}
