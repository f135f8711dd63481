package app.roomcast.library.chapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import app.roomcast.platform.NotFound;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChaptersTest extends OwnerAndStranger {

    private static final String TWO =
            "[{\"seconds\":0.0,\"title\":\"Beginning\"},{\"seconds\":62.5,\"title\":\"Q & A\"}]";

    @Autowired
    private Chapters chapters;

    @Autowired
    private JdbcClient jdbc;

    private VideoId id;

    @BeforeEach
    void aVideoOfTwoHours() {
        id = queued("In parts");
        last(7_200_000L);
    }

    @Test
    void theOwnerSetsThemAndWhoMayWatchReadsThem() {
        assertThat(put(owner, TWO).body()).isEqualTo(TWO);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        HttpResponse<String> webVtt = stranger.get("/api/videos/" + id + "/chapters.vtt");

        assertThat(stranger.get("/api/videos/" + id + "/chapters").body()).isEqualTo(TWO);
        assertThat(webVtt.headers().firstValue("Content-Type")).hasValue("text/vtt;charset=UTF-8");
        assertThat(webVtt.body()).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:01:02.500
                Beginning

                00:01:02.500 --> 02:00:00.000
                Q &amp; A
                """);
        assertThat(stranger.get("/videos/" + id).body())
                .contains("data-seconds=\"62.5\"", ">1:02<")
                .doesNotContain("chapters-dialog");
    }

    @Test
    void theyAreWrittenAsLinesToo() {
        HttpResponse<String> written =
                putLines(owner, "\n0:00 Beginning\r\n\n  12:30   –  Questions and 1:30 more\n1:02:03 End  \n");

        assertThat(written.body())
                .isEqualTo("[{\"seconds\":0.0,\"title\":\"Beginning\"},"
                        + "{\"seconds\":750.0,\"title\":\"Questions and 1:30 more\"},"
                        + "{\"seconds\":3723.0,\"title\":\"End\"}]");
        assertThat(putLines(owner, " \n").body()).isEqualTo("[]");
        assertThat(owner.get("/api/videos/" + id + "/chapters").body()).isEqualTo("[]");
    }

    @Test
    void othersAreTakenAwayByTheNextAndAllByNone() {
        put(owner, TWO);

        put(owner, "[{\"seconds\":0,\"title\":\"All of it\"}]");
        assertThat(owner.get("/api/videos/" + id + "/chapters").body())
                .isEqualTo("[{\"seconds\":0.0,\"title\":\"All of it\"}]");

        assertThat(put(owner, "[]").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0:00 A;;Questions at 12:30|3|a time is expected first
            0:00 A;1:60 B|2|a time is expected first
            0:00 A;1:75:00 B|2|a time is expected first
            ;0:01 A|2|the first chapter begins at 0:00
            0:00 A;1:00 B;1:00 C|3|it does not begin after the one before
            0:00 A;1:00 B;0:30 C|3|it does not begin after the one before
            0:00 A;2:00:00 B|2|it does not begin before the end
            0:00 A;1:00|2|a title has 1 to 100 characters
            0:00 A;1:00 LONG|2|a title has 1 to 100 characters
            """)
    void aWrongLineIsNamedAndTheOldOnesStay(String lines, int line, String reason) {
        put(owner, TWO);

        HttpResponse<String> refused =
                putLines(owner, lines.replace(";", "\n").replace("LONG", "x".repeat(Chapter.LONGEST_TITLE + 1)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"chapters-invalid\"", "Line " + line + ": " + reason);
        assertThat(owner.get("/api/videos/" + id + "/chapters").body()).isEqualTo(TWO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"seconds":0,"title":"A"},{"seconds":-1,"title":"B"}]|2|it does not begin after
            [{"seconds":-0.5,"title":"A"}]|1|the first chapter begins at 0:00
            [{"seconds":0,"title":"A"},{"seconds":7200,"title":"B"}]|2|it does not begin before the end
            [{"seconds":0,"title":"A"},{"seconds":1e300,"title":"B"}]|2|it does not begin before the end
            [{"seconds":0,"title":"A"},{"seconds":1}]|2|a title has
            [{"seconds":0,"title":"A\\u202e"}]|1|a title has
            [null]|1|the first chapter begins at 0:00
            """)
    void aWrongChapterIsNamed(String json, int number, String reason) {
        HttpResponse<String> refused = put(owner, json);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"chapters-invalid\"", "Chapter " + number + ": " + reason);
    }

    @Test
    void aRefusalSpeaksTheReadersLanguage() {
        owner.get("/videos?lang=zh");

        assertThat(putLines(owner, "0:00 A\nB").body()).contains("第 2 行：行首应为时间");
    }

    @Test
    void thereAreNoMoreThanThereMayBe() {
        String most = lines(ChapterRules.MOST);

        assertThat(putLines(owner, most).statusCode()).isEqualTo(200);

        assertThat(putLines(owner, lines(ChapterRules.MOST + 1)).body())
                .contains("\"code\":\"chapters-invalid\"", "Line 101: a video has at most 100 chapters");
    }

    @Test
    void whoMayNotChangeTheVideoSetsNone() {
        assertThat(put(stranger, TWO).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/videos/" + id + "/chapters").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/videos/" + id + "/chapters.vtt").statusCode())
                .isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        assertThat(put(stranger, TWO).statusCode()).isEqualTo(403);
        assertThat(putLines(stranger, "0:00 Mine").statusCode()).isEqualTo(403);

        assertThat(owner.get("/api/videos/" + id + "/chapters").body()).isEqualTo("[]");
    }

    @Test
    void whoeverHasALinkReadsThem() {
        put(owner, TWO);
        HttpResponse<String> link = owner.json("POST", "/api/videos/" + id + "/links", "{}");
        String path = URI.create(JsonPath.<String>read(link.body(), "$.url")).getPath();
        Browserless anybody = Browserless.visitor(port);

        assertThat(anybody.get(path).body()).contains("data-seconds=\"62.5\"", path + "/chapters.vtt");
        assertThat(anybody.get(path + "/chapters.vtt").body()).contains("Q &amp; A");
        owner.send(owner.request("/api/videos/" + id + "/links/" + JsonPath.<String>read(link.body(), "$.id"))
                .DELETE());
        assertThat(anybody.get(path + "/chapters.vtt").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherPartOfThePortalSetsThemBeforeTheLengthIsKnown() {
        last(null);
        var late = new Chapter(Duration.ofHours(3), "Behind the end");

        chapters.put(id, List.of(new Chapter(Duration.ZERO, "Before all"), late));

        assertThat(owner.get("/api/videos/" + id + "/chapters").body()).contains("Behind the end");
        last(7_200_000L);
        assertThat(owner.get("/api/videos/" + id + "/chapters").body())
                .contains("Before all")
                .doesNotContain("Behind the end");
        assertThatExceptionOfType(ChaptersAreInvalid.class).isThrownBy(() -> chapters.put(id, List.of(late)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chapters.put(new VideoId(UUID.randomUUID()), List.of()));
    }

    @Test
    void theyGoWithTheirVideo() {
        put(owner, TWO);

        delete(owner, id);

        assertThat(jdbc.sql("select count(*) from video_chapter where video_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void last(Long millis) {
        jdbc.sql("update video set duration_ms = ? where id = ?")
                .param(millis)
                .param(id.value())
                .update();
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(minute -> minute + ":00 Part").collect(Collectors.joining("\n"));
    }

    private HttpResponse<String> put(Browserless person, String json) {
        return person.json("PUT", "/api/videos/" + id + "/chapters", json);
    }

    private HttpResponse<String> putLines(Browserless person, String lines) {
        return person.send(person.request("/api/videos/" + id + "/chapters")
                .header("Content-Type", "text/plain;charset=UTF-8")
                .PUT(BodyPublishers.ofString(lines)));
    }
}
