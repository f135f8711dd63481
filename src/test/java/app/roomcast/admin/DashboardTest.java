package app.roomcast.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.StompClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DashboardTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Test
    void showsRoomsAndPeople() {
        Browserless administrator = Browserless.administrator(port);
        Browserless.member(port, "seen");
        String name = "Seen room " + UUID.randomUUID();
        administrator.postJson("/api/rooms", "{\"name\":\"" + name + "\"}");

        JsonNode dashboard = read(administrator);

        assertThat(dashboard
                        .path("rooms")
                        .valueStream()
                        .map(room -> room.path("name").asString()))
                .contains(name);
        assertThat(dashboard
                        .path("people")
                        .valueStream()
                        .map(person -> person.path("username").asString()))
                .contains("admin", "seen");
    }

    @Test
    void closesAndOpensARoom() {
        Browserless administrator = Browserless.administrator(port);
        String name = "Closing " + UUID.randomUUID();
        String slug = JSON.readTree(administrator
                        .postJson("/api/rooms", "{\"name\":\"" + name + "\"}")
                        .body())
                .path("slug")
                .asString();
        String id = room(administrator, name).path("id").asString();

        administrator.postJson("/api/admin/rooms/" + id + "/close", "");
        assertThat(room(administrator, name).path("open").asBoolean()).isFalse();
        assertThat(administrator.get("/api/rooms").body()).doesNotContain(slug);

        administrator.postJson("/api/admin/rooms/" + id + "/open", "");
        assertThat(room(administrator, name).path("open").asBoolean()).isTrue();
        assertThat(administrator.get("/api/rooms").body()).contains(slug);
    }

    @Test
    void limitsThePeopleInAllRoomsAndNeverAboveEight() {
        Browserless administrator = Browserless.administrator(port);
        String limits = "/api/admin/room-limits";
        String slug = administrator.createRoom("{\"name\":\"Limited " + UUID.randomUUID() + "\"}");
        assertThat(administrator
                        .json("PUT", limits, "{\"defaultCapacity\":8,\"maximumCapacity\":9}")
                        .body())
                .contains("\"code\":\"capacity-out-of-range\"");
        Browserless member = Browserless.member(port, "unlimited");
        assertThat(ask(member, "PUT", limits)).isEqualTo(403);
        assertThat(ask(member, "POST", "/admin/room-limits")).isEqualTo(403);
        try {
            administrator.get("/admin");
            var form = Map.of("defaultCapacity", "6", "maximumCapacity", "5", "_csrf", administrator.csrfToken());
            assertThat(administrator.post("/admin/room-limits", form).body()).contains("A limit is 2 to 5 people");
            administrator.json("PUT", limits, "{\"defaultCapacity\":3,\"maximumCapacity\":5}");

            assertThat(administrator.get(limits).body()).isEqualTo("{\"defaultCapacity\":3,\"maximumCapacity\":5}");
            assertThat(administrator.get("/api/rooms/" + slug).body())
                    .contains("\"capacity\":3", "\"maximumCapacity\":5");
        } finally {
            administrator.json("PUT", limits, "{\"defaultCapacity\":8,\"maximumCapacity\":8}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /admin",
        "GET, /api/admin/dashboard",
        "GET, /api/admin/room-limits",
        "POST, /api/admin/rooms/00000000-0000-0000-0000-000000000000/close",
        "POST, /api/admin/rooms/00000000-0000-0000-0000-000000000000/open",
        "DELETE, /api/admin/participants/00000000-0000-0000-0000-000000000000",
        "DELETE, /api/admin/videos/00000000-0000-0000-0000-000000000000"
    })
    void isClosedToMembersAndHasOnlyWhatThereIsForAdministrators(String method, String path) {
        Browserless member = Browserless.member(
                port, "member-" + UUID.randomUUID().toString().substring(0, 8));
        Browserless administrator = Browserless.administrator(port);

        assertThat(ask(member, method, path)).isEqualTo(403);
        assertThat(ask(administrator, method, path)).isEqualTo(method.equals("GET") ? 200 : 404);
    }

    @Test
    void tellsAdministratorsThatItHasChanged() throws Exception {
        Browserless administrator = Browserless.administrator(port);
        StompClient follower = StompClient.connected(port, administrator);
        follower.subscribed("admin", "/topic/admin");

        administrator.postJson("/api/rooms", "{\"name\":\"News\"}");

        JsonNode golden =
                JSON.readTree(Files.readString(Path.of("src/test/protocol/AdminNotice/dashboard-changed.json")));
        assertThat(JSON.readTree(follower.next().body())).isEqualTo(golden);
    }

    @Test
    void tellsMembersNothing() {
        StompClient member = StompClient.connected(port, Browserless.member(port, "listening"));

        member.subscribe("admin", "/topic/admin");

        assertThat(member.next().command()).isEqualTo("ERROR");
        assertThat(member.closeCode()).isEqualTo(1008);
    }

    private static int ask(Browserless person, String method, String path) {
        return person.send(person.request(path).method(method, BodyPublishers.noBody()))
                .statusCode();
    }

    private static JsonNode read(Browserless administrator) {
        return JSON.readTree(administrator.get("/api/admin/dashboard").body());
    }

    private static JsonNode room(Browserless administrator, String name) {
        return read(administrator)
                .path("rooms")
                .valueStream()
                .filter(room -> room.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
