package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy, the list and the settings page of a room over HTTP. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsApiTest {

    @LocalServerPort
    int port;

    Browserless owner;
    Browserless member;
    String memberName;
    String slug;

    @BeforeAll
    void twoPeople() {
        owner = Browserless.administrator(port);
        memberName = "m" + UUID.randomUUID().toString().substring(0, 8);
        member = Browserless.member(port, memberName);
    }

    @BeforeEach
    void aRoom() {
        slug = owner.createRoom("{\"name\":\"Api " + UUID.randomUUID() + "\"}");
    }

    @Test
    void everybodyWhoMayEnterReadsThePolicyAndOnlyAModeratorChangesIt() {
        assertThat(member.get("/api/rooms/" + slug).body())
                .contains(
                        "\"role\":\"member\"",
                        "\"waitingRoom\":false",
                        "\"locked\":false",
                        "\"capacity\":8",
                        "\"maximumCapacity\":8");
        refused(member.json("PATCH", "/api/rooms/" + slug, "{\"locked\":true}"), 403, "not-a-moderator");
        refused(owner.json("PATCH", "/api/rooms/nowhere", "{\"locked\":true}"), 404, "not-found");
        refused(owner.json("PATCH", "/api/rooms/" + slug, "{\"capacity\":9}"), 422, "capacity-out-of-range");

        var changed = owner.json("PATCH", "/api/rooms/" + slug, "{\"locked\":true,\"capacity\":3}");

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(member.get("/api/rooms/" + slug).body())
                .contains("\"locked\":true", "\"capacity\":3", "\"waitingRoom\":false", "\"access\":\"EVERYONE\"");
    }

    @Test
    void aRoomGoesBackToTheAdministratorsDefaultWithZeroAndOtherChangesKeepItThere() {
        assertThat(owner.get("/api/rooms/" + slug).body()).contains("\"ownCapacity\":null");
        assertThat(owner.json("PATCH", "/api/rooms/" + slug, "{\"capacity\":3}").body())
                .contains("\"capacity\":3", "\"ownCapacity\":3");
        assertThat(owner.json("PATCH", "/api/rooms/" + slug, "{\"locked\":false}")
                        .body())
                .contains("\"ownCapacity\":3");

        assertThat(owner.json("PATCH", "/api/rooms/" + slug, "{\"capacity\":0}").body())
                .contains("\"capacity\":8", "\"ownCapacity\":null");
    }

    @Test
    void savingThePageOfSettingsPinsNoLimitThatNobodyHasChosen() {
        var page = owner.get("/rooms/" + slug + "/settings").body();
        assertThat(page).containsPattern("<option value=\"0\" selected=\"selected\">As for all rooms \\(8 now\\)");

        owner.post("/rooms/" + slug + "/settings", Map.of("access", "EVERYONE", "capacity", "0"));
        assertThat(owner.get("/api/rooms/" + slug).body()).contains("\"ownCapacity\":null");

        owner.post("/rooms/" + slug + "/settings", Map.of("access", "EVERYONE", "capacity", "5"));
        assertThat(owner.get("/api/rooms/" + slug).body()).contains("\"ownCapacity\":5");
        assertThat(owner.post("/rooms/" + slug + "/settings", Map.of("access", "EVERYONE", "capacity", "9"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theOwnerGivesRolesAndAMemberDoesNot() {
        var path = "/api/rooms/" + slug + "/members/" + memberName;
        refused(member.json("PUT", path, "{\"role\":\"moderator\"}"), 403, "not-a-moderator");
        refused(owner.json("PUT", path, "{\"role\":\"owner\"}"), 422, "role-not-given");
        refused(owner.json("PUT", path, "{\"role\":\"king\"}"), 400, "bad-request");
        refused(owner.json("PUT", path, "{}"), 400, "bad-request");
        refused(
                owner.json("PUT", "/api/rooms/" + slug + "/members/no.body", "{\"role\":\"member\"}"),
                422,
                "no-such-person");
        refused(
                owner.json("PUT", "/api/rooms/nowhere/members/" + memberName, "{\"role\":\"member\"}"),
                404,
                "not-found");

        assertThat(owner.json("PUT", path, "{\"role\":\"moderator\"}").statusCode())
                .isEqualTo(204);

        assertThat(member.get("/api/rooms/" + slug).body()).contains("\"role\":\"moderator\"");
        assertThat(member.get("/api/rooms/" + slug + "/members").body())
                .isEqualTo("[{\"username\":\"admin\",\"role\":\"owner\"},{\"username\":\"" + memberName
                        + "\",\"role\":\"moderator\"}]");
        refused(member.json("DELETE", path, ""), 403, "outranked");
        assertThat(owner.json("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(member.get("/api/rooms/" + slug).body()).contains("\"role\":\"member\"");
    }

    @Test
    void theSettingsPageWorksWithoutScript() {
        var form = Map.of("access", "MEMBERS", "waitingRoom", "true", "capacity", "4", "_csrf", owner.csrfToken());
        var saved = owner.post("/rooms/" + slug + "/settings", form);

        assertThat(saved.headers().firstValue("location")).hasValue("/rooms/" + slug + "/settings?saved");
        assertThat(owner.get("/api/rooms/" + slug).body())
                .contains("\"access\":\"MEMBERS\"", "\"waitingRoom\":true", "\"locked\":false", "\"capacity\":4");
        assertThat(member.get("/rooms/" + slug).statusCode()).isEqualTo(404);

        var members = "/rooms/" + slug + "/settings/members/";
        owner.post(members + memberName + "/role", Map.of("role", "MODERATOR", "_csrf", owner.csrfToken()));
        assertThat(member.get("/rooms/" + slug + "/settings").body())
                .contains("Make link")
                .doesNotContain("Make member");
        var refusedForm = member.post(members + "admin/remove", Map.of("_csrf", member.csrfToken()));
        assertThat(refusedForm.statusCode()).isEqualTo(409);
        assertThat(refusedForm.body()).contains("The owner stays");
    }

    @Test
    void theLinkThatWasMadeIsShownOnThatPageAlone() {
        var form = Map.of("note", "The <b>interview", "hours", "8", "password", "sesame", "_csrf", owner.csrfToken());
        var made = owner.post("/rooms/" + slug + "/settings/guest-links", form);

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
                .contains("http://localhost:" + port + "/guest/", "The &lt;b&gt;interview", "8 hours left");
        var later = owner.get("/rooms/" + slug + "/settings").body();
        assertThat(later).contains("with password", "nobody came yet").doesNotContain("/guest/", "sesame");
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
