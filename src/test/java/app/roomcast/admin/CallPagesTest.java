package app.roomcast.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** "Was it me or you?": administrators find out afterwards. */
@PortalTest
class CallPagesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPastCallIsFoundByItsRoomAndSaysWhoseSideItLooksLike() {
        var admin = Browserless.administrator(port);
        var name = "Past " + UUID.randomUUID();
        var slug = admin.createRoom("{\"name\":\"" + name + "\"}");
        var call = PastCallOfTwo.in(name, slug, admin, port, portal);

        var calls = admin.get("/admin/rooms/" + call.room() + "/calls").body();
        var page = admin.get("/admin/calls/" + call.id()).body();

        assertThat(calls).contains("/admin/calls/" + call.id(), "admin, admin (2)");
        assertThat(page)
                .contains(
                        "In 1 of 1 minutes the connection between admin and admin (2) was bad while it was the only one")
                .contains("class=\"bad\"", "45.5 %", "through a relay");
        assertThat(admin.get("/admin/calls/" + call.id() + "?lang=zh").body()).contains("经中继");
        admin.get("/admin?lang=en");
    }

    @Test
    void thePageOfACallInWhichMoreHappenedThanIsKeptSaysSo() {
        var admin = Browserless.administrator(port);
        var name = "Long " + UUID.randomUUID();
        var slug = admin.createRoom("{\"name\":\"" + name + "\"}");
        var call = PastCallOfTwo.in(name, slug, admin, port, portal);
        assertThat(admin.get("/admin/calls/" + call.id()).body()).doesNotContain("this page is shortened");

        jdbc.sql("insert into call_moment (call, at, participant, name, kind)"
                        + " select call, at, participant, name, 'LOST' from call_moment, system_range(1, 1000)"
                        + " where call = ? and kind = 'JOINED'")
                .param(call.id())
                .update();

        assertThat(admin.get("/admin/calls/" + call.id()).body()).contains("this page is shortened");
        assertThat(admin.get("/admin/calls/" + call.id() + "?lang=zh").body()).contains("已截短");
        admin.get("/admin?lang=en");
    }

    @Test
    void countersAreReadByAdministrators() {
        var admin = Browserless.administrator(port);
        var slug = admin.createRoom("{\"name\":\"Counted " + UUID.randomUUID() + "\"}");
        var before = joins(admin);

        Insider.of(slug, admin, port).say("{\"type\":\"leave\"}");

        await().until(() -> joins(admin) > before);
        assertThat(admin.get("/admin").body()).contains("Calls since the portal’s start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/calls/counters",
                "/admin/calls/00000000-0000-0000-0000-000000000000",
                "/admin/rooms/00000000-0000-0000-0000-000000000000/calls"
            })
    void areClosedToMembersAndGuests(String path) {
        var admin = Browserless.administrator(port);
        var slug = admin.createRoom("{\"name\":\"Closed " + UUID.randomUUID() + "\"}");

        assertThat(Browserless.member(port, "m" + UUID.randomUUID().toString().substring(0, 8))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browserless.guest(port, admin.makeGuestLink(slug, "{}"), "Gwen")
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        var admin = Browserless.administrator(port);

        assertThat(admin.get("/admin/calls/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/rooms/" + UUID.randomUUID() + "/calls").statusCode())
                .isEqualTo(404);
    }

    private static long joins(Browserless admin) {
        return JSON.readTree(admin.get("/api/admin/calls/counters").body())
                .path("joins")
                .asLong();
    }
}
