package app.roomcast.library.captions;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.library.OwnerAndStranger;
import app.roomcast.library.VideoId;
import app.roomcast.packaging.PackagingEvent.SubtitlesFound;
import app.roomcast.packaging.Subtitle;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptionsTest extends OwnerAndStranger {

    private VideoId id;
    private String word;
    private String srt;

    @BeforeEach
    void aVideo() {
        id = queued("With words");
        word = "Q" + UUID.randomUUID().toString().substring(0, 8);
        srt = "1\n00:00:01,000 --> 00:00:02,000\nThe " + word + "-<i>choir</i> sings\n";
    }

    @Test
    void theOwnerSendsThemAndWhoMayWatchReadsThem() {
        assertThat(send(owner, "pt-br", srt).body())
                .contains("\"language\":\"pt-BR\"", "\"name\":\"Portuguese (Brazil)\"");
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        HttpResponse<String> read = stranger.get("/videos/" + id + "/captions/pt-BR.vtt");

        assertThat(read.headers().firstValue("Content-Type")).hasValue("text/vtt;charset=UTF-8");
        assertThat(read.body())
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nThe " + word + "-<i>choir</i> sings\n");
        assertThat(stranger.get("/videos/" + id + "/captions/pt-BR.srt").body()).isEqualTo(srt);
        assertThat(stranger.get("/videos/" + id).body()).contains("srclang=\"pt-BR\"", "/captions/pt-BR.vtt");
        assertThat(stranger.get("/videos/" + id + "/captions/en.vtt").statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneLanguageHasOneAndItCanBeTakenAway() {
        send(owner, "en", srt);
        send(owner, "EN", srt.replace("sings", "is silent"));

        assertThat(owner.get("/videos/" + id + "/captions/en.srt").body())
                .contains("is silent")
                .doesNotContain("sings");
        assertThat(owner.get("/api/videos/" + id + "/captions").body()).containsOnlyOnce("\"language\"");
        assertThat(remove(owner).statusCode()).isEqualTo(204);
        assertThat(remove(owner).statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/videos/" + id + "/captions").body()).isEqualTo("[]");
    }

    @Test
    void whatTheFileBringsAlongIsTakenWhereTheOwnerHasSentNothing() {
        send(owner, "de", srt);
        String brought = "WEBVTT\n\n00:01.000 --> 00:02.000\nBrought along\n";

        events.publishEvent(new SubtitlesFound(
                id.value(),
                List.of(
                        new Subtitle("ger", brought),
                        new Subtitle("fre", brought),
                        new Subtitle("und", brought),
                        new Subtitle("eng", "WEBVTT\n\nno times"))));
        events.publishEvent(new SubtitlesFound(UUID.randomUUID(), List.of(new Subtitle("ger", brought))));

        assertThat(owner.get("/videos/" + id + "/captions/de.srt").body()).isEqualTo(srt);
        assertThat(owner.get("/videos/" + id + "/captions/fr.srt").body()).contains("Brought along");
        assertThat(owner.get("/api/videos/" + id + "/captions").body())
                .contains("\"name\":\"Unknown language\"")
                .doesNotContain("\"en\"");
    }

    @Test
    void whatIsSaidIsFoundByItsParts() {
        send(owner, "en", srt);

        assertThat(owner.get("/api/videos?query=" + word.toLowerCase() + "-cho").body())
                .contains(id.toString());
        assertThat(owner.get("/api/videos?query=" + word + "_cho").body()).doesNotContain(id.toString());
        assertThat(stranger.get("/api/videos?query=" + word).body()).doesNotContain(id.toString());
        remove(owner);
        assertThat(owner.get("/api/videos?query=" + word).body()).doesNotContain(id.toString());
    }

    @Test
    void aBrokenFileIsRefusedInTheReadersLanguageAndTheOldOneStays() {
        send(owner, "en", srt);

        HttpResponse<String> refused = send(owner, "en", srt + "\n2\nno times\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"captions-invalid\"", "Line 6: the times are expected here");
        owner.get("/videos?lang=zh");
        assertThat(send(owner, "en", "").body()).contains("第 1 行：文件中没有字幕。");
        owner.get("/videos?lang=en");
        assertThat(send(owner, "en", "x".repeat(CaptionFile.LARGEST + 1)).body())
                .contains("\"code\":\"captions-too-large\"");
        assertThat(send(owner, "english_please", srt).body()).contains("\"code\":\"language-invalid\"");
        assertThat(owner.get("/videos/" + id + "/captions/en.srt").body()).isEqualTo(srt);
    }

    @Test
    void fiftyLanguagesAreEnough() {
        for (char letter = 'a'; letter < 'a' + VideoCaptions.MOST; letter++) {
            String language = "q" + (char) ('a' + (letter - 'a') / 26) + (char) ('a' + (letter - 'a') % 26);
            assertThat(send(owner, language, srt).statusCode()).isEqualTo(200);
        }

        assertThat(send(owner, "en", srt).body()).contains("\"code\":\"too-many-captions\"");
        assertThat(send(owner, "qaa", srt).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseSendsRemovesOrLearnsAnything() {
        send(owner, "en", srt);
        for (String path : new String[] {"/api/videos/" + id + "/captions", "/videos/" + id + "/captions/en.vtt"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send(stranger, "en", srt).statusCode()).isEqualTo(404);
        assertThat(remove(stranger).statusCode()).isEqualTo(404);
        edit(owner, id, "{\"access\":\"MEMBERS\"}");

        assertThat(send(stranger, "de", srt).body()).contains("\"code\":\"not-your-video\"");
        assertThat(remove(stranger).body()).contains("\"code\":\"not-your-video\"");
        assertThat(stranger.get("/videos/" + id).body()).doesNotContain("captions-form");
        assertThat(stranger.get("/videos/" + id + "/captions/en.srt").body()).isEqualTo(srt);
    }

    private HttpResponse<String> send(Browserless person, String language, String file) {
        return person.send(person.request("/api/videos/" + id + "/captions/" + language)
                .header("Content-Type", "application/x-subrip")
                .PUT(BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> remove(Browserless person) {
        return person.send(person.request("/api/videos/" + id + "/captions/en").DELETE());
    }
}
