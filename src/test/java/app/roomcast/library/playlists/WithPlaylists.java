package app.roomcast.library.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A portal whose owner and stranger have playlists. */
abstract class WithPlaylists extends OwnerAndStranger {

    VideoId shared(String title) {
        VideoId id = queued(title);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");
        return id;
    }

    /** Answers its id. */
    static String make(Browserless person, String json) {
        HttpResponse<String> made = person.postJson("/api/playlists", json);
        assertThat(made.statusCode()).isEqualTo(201);
        return JsonPath.read(made.body(), "$.id");
    }

    static String read(Browserless person, String id) {
        return person.get("/api/playlists/" + id).body();
    }

    static List<String> titles(Browserless person, String id) {
        return JsonPath.read(read(person, id), "$.videos[*].title");
    }

    /** As it stands in the list of them all. */
    static String listed(Browserless person, String id) {
        return JsonPath.<List<Map<String, Object>>>read(
                        person.get("/api/playlists").body(), "$[?(@.id=='" + id + "')]")
                .stream()
                .flatMap(playlist -> playlist.entrySet().stream())
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(","));
    }

    static HttpResponse<String> change(Browserless person, String id, String json) {
        return person.json("PATCH", "/api/playlists/" + id, json);
    }

    static HttpResponse<String> add(Browserless person, String id, VideoId video) {
        return send(person, "PUT", "/" + id + "/videos/" + video);
    }

    static HttpResponse<String> order(Browserless person, String id, VideoId... videos) {
        String json = Stream.of(videos).map(video -> "\"" + video + "\"").collect(Collectors.joining(",", "[", "]"));
        return person.json("PUT", "/api/playlists/" + id + "/order", json);
    }

    static HttpResponse<String> send(Browserless person, String method, String path) {
        return person.send(person.request("/api/playlists" + path).method(method, BodyPublishers.noBody()));
    }
}
