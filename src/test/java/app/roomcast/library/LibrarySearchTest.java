package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LibrarySearchTest extends OwnerAndStranger {

    @Test
    void theLibraryIsSearchedByTitleAndPaged() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        queued("First 100% " + tag);
        queued("Second 100_ " + tag);
        queued("Third " + tag);

        assertThat(found(tag)).isEqualTo(3);
        assertThat(found("FIRST%20100%25%20" + tag)).isEqualTo(1);
        assertThat(found("100_%20" + tag)).isEqualTo(1);
        assertThat(found("nothing-like-" + tag)).isZero();
        String first = owner.get("/api/videos?query=" + tag + "&page=0&size=2").body();
        String second = owner.get("/api/videos?query=" + tag + "&page=1&size=2").body();
        assertThat(second).contains("\"total\":3");
        // Which of them is the newest, the clock does not tell when they come within a millisecond.
        for (String title : new String[] {"First 100%", "Second 100_", "Third"}) {
            assertThat(List.of(first.contains(title), second.contains(title)))
                    .as(title)
                    .containsOnlyOnce(true);
        }
        assertThat(owner.get("/api/videos?page=-1&size=100000").statusCode()).isEqualTo(200);
    }

    @Test
    void theLibraryIsSearchedByPartsOfDescriptionsToo() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        VideoId id = queued("Told of below");
        edit(owner, id, "{\"description\":\"Filmed at the " + word.toUpperCase(Locale.ROOT) + "-house\"}");

        assertThat(found(word + "-h")).isEqualTo(1);
        assertThat(found(word + "_h")).isZero();
        assertThat(stranger.get("/api/videos?query=" + word).body()).doesNotContain(id.toString());
    }

    @Test
    void tagsAreKeptTidyFoundByTheirPartsAndLimited() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        VideoId id = queued("Tagged");

        edit(owner, id, "{\"tags\":[\" Choir  " + word + "\",\"\",\"choir " + word + ", spring\",null]}");

        assertThat(read(id)).contains("\"tags\":[\"Choir " + word + "\",\"spring\"]");
        assertThat(found("oir%20" + word)).isEqualTo(1);
        edit(owner, id, "{\"title\":\"Renamed\"}");
        assertThat(read(id)).contains("\"spring\"");
        edit(owner, id, "{\"tags\":[]}");
        assertThat(read(id)).contains("\"tags\":[]");
        assertThat(found("oir%20" + word)).isZero();
    }

    @Test
    void atMostTwentyTagsOfFiftyCharactersAreTaken() {
        VideoId id = queued("Much tagged");
        List<String> most = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "\"" + number + "x".repeat(48) + "\"")
                .toList();

        assertThat(edit(owner, id, "{\"tags\":" + most + "}").statusCode()).isEqualTo(200);
        assertThat(edit(owner, id, "{\"tags\":[\"" + "x".repeat(51) + "\"]}").body())
                .contains("\"code\":\"tags-invalid\"");
        List<String> more =
                Stream.concat(most.stream(), Stream.of("\"one more\"")).toList();
        assertThat(edit(owner, id, "{\"tags\":" + more + "}").body()).contains("\"code\":\"tags-invalid\"");
        assertThat(read(id)).contains("20x").doesNotContain("one more");
        assertThat(edit(stranger, id, "{\"tags\":[\"mine\"]}").statusCode()).isEqualTo(404);
    }

    @Test
    void theLibraryIsSortedAsIsWished() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        var old = queuedAt("beta " + tag, Instant.parse("2026-01-01T00:00:00Z"));
        var middle = queuedAt("Gamma " + tag, Instant.parse("2026-02-01T00:00:00Z"));
        var young = queuedAt("Alpha " + tag, Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(sorted(tag, "")).containsExactly(young, middle, old);
        assertThat(sorted(tag, "&sort=newest")).containsExactly(young, middle, old);
        assertThat(sorted(tag, "&sort=oldest")).containsExactly(old, middle, young);
        assertThat(sorted(tag, "&sort=title")).containsExactly(young, old, middle);
        assertThat(sorted(tag, "&sort=title&page=1&size=2")).containsExactly(middle);
        assertThat(owner.get("/api/videos?sort=id;drop").statusCode()).isEqualTo(400);
    }

    private List<VideoId> sorted(String query, String order) {
        var found = JsonMapper.shared()
                .readTree(owner.get("/api/videos?query=" + query + order).body());
        return found.path("items")
                .valueStream()
                .map(video -> VideoId.parse(video.path("id").asString()))
                .toList();
    }
}
