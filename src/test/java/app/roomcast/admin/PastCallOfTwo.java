package app.roomcast.admin;

import app.roomcast.Browserless;
import app.roomcast.room.RoomId;
import app.roomcast.timeline.PastCall;
import app.roomcast.timeline.WrittenDiary;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A call that is over, for those who look at its pages. */
public final class PastCallOfTwo {

    private PastCallOfTwo() {}

    /**
     * Of two devices of an administrator, one of which tells that it hears badly through a relay.
     *
     * @param room its name
     */
    public static PastCall in(String room, String slug, Browserless admin, int port, ApplicationContext portal) {
        var first = Insider.of(slug, admin, port);
        var second = Insider.of(slug, admin, port);
        second.say("{\"type\":\"quality\",\"pairs\":[{\"id\":\"" + first.id()
                + "\",\"roundTrip\":80,\"lostIn\":45.5,\"lostOut\":0,\"bitsIn\":100000,\"bitsOut\":500000,"
                + "\"path\":\"relay\",\"state\":\"connected\",\"rung\":\"none\",\"frozen\":true}]}");
        second.say("{\"type\":\"leave\"}");
        second.await("left");
        first.say("{\"type\":\"leave\"}");
        return new WrittenDiary(portal).lastCall(idOf(room, admin));
    }

    private static RoomId idOf(String room, Browserless admin) {
        return JsonMapper.shared()
                .readTree(admin.get("/api/admin/dashboard").body())
                .path("rooms")
                .valueStream()
                .filter(line -> line.path("name").asString().equals(room))
                .map(line -> new RoomId(UUID.fromString(line.path("id").asString())))
                .findFirst()
                .orElseThrow();
    }
}
