package app.roomcast.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.StompClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in a room, over real sockets. */
@PortalTest
class ChatTest {

    private static final Path GOLDEN = Path.of("src/test/protocol");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChatMessages messages;

    @Autowired
    Clock clock;

    @Autowired
    JsonMapper json;

    private Writer owner;

    @BeforeEach
    void aRoom() {
        var admin = Browserless.administrator(port);
        owner = new Writer(admin, admin.createRoom("{\"name\":\"Chat " + UUID.randomUUID() + "\"}"));
        owner.join();
    }

    static Stream<Path> goldenFiles() throws IOException {
        return Stream.concat(Files.list(GOLDEN.resolve("ChatCommand")), Files.list(GOLDEN.resolve("ChatNotice")));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void aMessageIsReadAndWrittenWithoutLoss(Path file) throws IOException {
        var type = file.getParent().endsWith("ChatCommand") ? ChatCommand.class : ChatNotice.class;
        var expected = json.readTree(Files.readString(file));

        var read = json.readValue(Files.readString(file), type);

        assertThat((Object) json.readTree(json.writeValueAsString(read))).isEqualTo(expected);
    }

    @Test
    void aMessageIsStoredBeforeItIsToldAndThereForWhoComesLater() {
        var ben = arrive();
        owner.say("Hello <b>there</b>");

        for (var reader : List.of(owner, ben)) {
            var message = reader.await("chat-message").path("message");
            assertThat(message.path("text").asString()).isEqualTo("Hello <b>there</b>");
            assertThat(message.path("name").asString()).isEqualTo("admin");
            assertThat(message.path("role").asString()).isEqualTo("owner");
        }
        assertThat(stored("Hello <b>there</b>")).isEqualTo(1);

        var late = arrive();
        late.command("{\"type\":\"history\"}");
        var history = late.await("chat-history");
        assertThat(history.path("messages").size()).isEqualTo(1);
        assertThat(history.path("more").asBoolean()).isFalse();
        assertThat(history.path("messages").get(0).path("author").asString())
                .isNotEqualTo(history.path("you").asString());
    }

    @Test
    void theSameMessageSentAgainIsStoredOnceAndToldToItsSenderAlone() {
        var ben = arrive();
        var id = UUID.randomUUID();
        owner.say(id, "Once");
        owner.await("chat-message");
        ben.await("chat-message");

        owner.say(id, "Once");

        owner.await("chat-message");
        assertThat(stored("Once")).isEqualTo(1);
        owner.say("Next");
        assertThat(ben.await("chat-message").path("message").path("text").asString())
                .isEqualTo("Next");
        ben.say(id, "Mine now");
        assertThat(ben.await("chat-refused").path("code").asString()).isEqualTo("chat-not-yours");
    }

    @Test
    void everybodyHearsTheSameOrder() {
        var writers = List.of(owner, arrive(), arrive());
        for (var number = 0; number < 20; number++) {
            for (var writer : writers) {
                writer.say("Message " + number);
            }
        }

        var orders = new ArrayList<List<Long>>();
        for (var reader : writers) {
            var order = new ArrayList<Long>();
            for (var heard = 0; heard < 60; heard++) {
                order.add(reader.await("chat-message")
                        .path("message")
                        .path("number")
                        .asLong());
            }
            orders.add(order);
        }
        assertThat(orders.get(0)).isSorted().doesNotHaveDuplicates();
        assertThat(orders).allMatch(order -> order.equals(orders.get(0)));
    }

    @Test
    void aModeratorRemovesWhatMembersWroteAndTheTextIsGone() {
        var ben = arrive();
        var id = UUID.randomUUID();
        ben.say(id, "Something rude");
        owner.await("chat-message");

        owner.command("{\"type\":\"remove\",\"id\":\"" + id + "\"}");

        assertThat(ben.await("chat-removed").path("by").asString()).isEqualTo("admin");
        assertThat(stored("Something rude")).isZero();
    }

    @Test
    void aMemberRemovesHisOwnMessagesAndNobodyElses() {
        var ben = arrive();
        var others = UUID.randomUUID();
        owner.say(others, "Of the owner");
        ben.await("chat-message");
        ben.command("{\"type\":\"remove\",\"id\":\"" + others + "\"}");
        assertThat(ben.await("chat-refused").path("code").asString()).isEqualTo("chat-not-yours");

        var own = UUID.randomUUID();
        ben.say(own, "Of mine");
        ben.await("chat-message");
        ben.command("{\"type\":\"remove\",\"id\":\"" + own + "\"}");
        assertThat(owner.await("chat-removed").path("id").asString()).isEqualTo(own.toString());
        ben.command("{\"type\":\"remove\",\"id\":\"" + UUID.randomUUID() + "\"}");
        assertThat(ben.await("chat-refused").path("code").asString()).isEqualTo("chat-not-found");
    }

    @Test
    void onlyThoseInsideWriteAndRead() {
        var outside = new Writer(member(), owner.slug);
        outside.command("{\"type\":\"history\"}");
        assertThat(outside.await("chat-refused").path("code").asString()).isEqualTo("not-joined");
        outside.say("From outside");
        assertThat(outside.await("chat-refused").path("code").asString()).isEqualTo("not-joined");
        assertThat(stored("From outside")).isZero();

        var secret = owner.browser.createRoom("{\"name\":\"Secret " + UUID.randomUUID() + "\",\"access\":\"MEMBERS\"}");
        var stranger = StompClient.connected(port, member());
        stranger.send("/app/chat/" + secret, "{\"type\":\"history\"}");
        stranger.assertRefused("destination-refused", 1008);
    }

    @Test
    void whatCannotBeAMessageIsRefusedWithItsCode() {
        owner.say("x".repeat(ChatText.MOST_BYTES + 1));
        var refusal = owner.await("chat-refused");
        assertThat(refusal.path("code").asString()).isEqualTo("chat-too-long");
        assertThat(refusal.path("id").asString()).isNotEmpty();
        owner.say(" \\u0007 ");
        assertThat(owner.await("chat-refused").path("code").asString()).isEqualTo("chat-empty");
        owner.say("\\ud83d");
        assertThat(owner.await("chat-refused").path("code").asString()).isEqualTo("chat-empty");
        owner.command("{\"type\":\"shout\"}");
        assertThat(owner.await("chat-refused").path("code").asString()).isEqualTo("unknown-type");
        owner.command("[]");
        assertThat(owner.await("chat-refused").path("code").asString()).isEqualTo("malformed");
        owner.say("x".repeat(ChatText.MOST_BYTES));
        assertThat(owner.await("chat-message").path("message").path("text").asString())
                .hasSize(ChatText.MOST_BYTES);
    }

    @Test
    void historyComesInPagesTheNewestFirst() {
        for (var number = 0; number < 60; number++) {
            owner.say("Line " + number);
            owner.await("chat-message");
        }
        owner.command("{\"type\":\"history\"}");
        var newest = owner.await("chat-history");
        assertThat(newest.path("messages").size()).isEqualTo(50);
        assertThat(newest.path("more").asBoolean()).isTrue();
        var oldest = newest.path("messages").get(0).path("number").asLong();
        owner.command("{\"type\":\"history\",\"before\":" + oldest + "}");
        var older = owner.await("chat-history");
        assertThat(older.path("messages").size()).isEqualTo(10);
        assertThat(older.path("messages").get(0).path("text").asString()).isEqualTo("Line 0");
        assertThat(older.path("more").asBoolean()).isFalse();
    }

    @Test
    void messagesAreForgottenWhenTheirTimeIsUp() {
        owner.say("Old words");
        owner.await("chat-message");

        new ChatRetention(messages, new ChatSettings(Duration.ofDays(30)), clock).forget();
        assertThat(stored("Old words")).isEqualTo(1);
        new ChatRetention(messages, new ChatSettings(Duration.ofSeconds(-1)), clock).forget();

        Awaitility.await().untilAsserted(() -> assertThat(stored("Old words")).isZero());
    }

    private long stored(String text) {
        return jdbc.sql("select count(*) from chat_message where text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    private Browserless member() {
        return Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8));
    }

    private Writer arrive() {
        var writer = new Writer(member(), owner.slug);
        writer.join();
        return writer;
    }

    /** Somebody with a socket of his own. */
    private final class Writer {

        private final Browserless browser;
        private final String slug;
        private final StompClient socket;

        Writer(Browserless browser, String slug) {
            this.browser = browser;
            this.slug = slug;
            this.socket = StompClient.connected(port, browser);
            socket.subscribed("inbox", "/user/queue/call");
        }

        void join() {
            socket.send("/app/call/" + slug, "{\"type\":\"hello\",\"versions\":[1]}");
            socket.send("/app/call/" + slug, "{\"type\":\"join\",\"audio\":true,\"video\":true}");
            await("joined");
        }

        void command(String body) {
            socket.send("/app/chat/" + slug, body);
        }

        void say(String text) {
            say(UUID.randomUUID(), text);
        }

        void say(UUID id, String text) {
            command("{\"type\":\"say\",\"id\":\"" + id + "\",\"text\":\"" + text + "\"}");
        }

        JsonNode await(String type) {
            for (var passed = 0; passed < 500; passed++) {
                var notice = json.readTree(socket.next().body());
                if (notice.path("type").asString().equals(type)) {
                    return notice;
                }
            }
            throw new AssertionError("No " + type + " came");
        }
    }
}
