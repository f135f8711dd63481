package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.library.keep.VideoRemoval;
import app.roomcast.library.tus.Uploads;
import app.roomcast.packaging.Packager;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class UploadTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VideoRemoval removal;

    @Autowired
    Uploads uploads;

    @Autowired
    Packager packager;

    @Value("${roomcast.media-dir}")
    Path media;

    Browserless person;
    Uploader uploader;

    @BeforeEach
    void signIn() {
        person = Browserless.member(port, "u" + UUID.randomUUID().toString().substring(0, 12));
        uploader = new Uploader(person, port);
    }

    @Test
    void aFinishedUploadIsAVideoOfTheSameIdWithTheSameBytes() throws Exception {
        byte[] bytes = randomBytes(100_000);
        String address = uploader.begin(bytes.length, Map.of("filename", "clip.mp4", "title", "My clip"));

        HttpResponse<String> finished = uploader.patch(address, 0, bytes);

        String id = finished.headers().firstValue("Roomcast-Video").orElseThrow();
        assertThat(address).isEqualTo("/api/uploads/" + id);
        assertThat(original(id)).hasBinaryContent(bytes);
        assertThat(person.get("/api/videos/" + id).body()).contains("\"title\":\"My clip\"", "\"access\":\"PRIVATE\"");
    }

    @Test
    void anUploadCutInTheMiddleGoesOnWhereItWasAndIsIdentical() throws Exception {
        byte[] bytes = randomBytes(900_000);
        String address = uploader.begin(bytes.length, Map.of("filename", "cut.mp4"));
        uploader.patchAndVanish(address, bytes, 400_000);

        await().until(() -> offset(uploader.head(address)) == 400_000);
        HttpResponse<String> finished =
                uploader.patch(address, 400_000, Arrays.copyOfRange(bytes, 400_000, bytes.length));

        assertThat(finished.statusCode()).isEqualTo(204);
        assertThat(original(finished.headers().firstValue("Roomcast-Video").orElseThrow()))
                .hasBinaryContent(bytes);
    }

    @Test
    void aPatchAtAnotherOffsetIsRefused() {
        String address = uploader.begin(10, Map.of());

        HttpResponse<String> refused = uploader.patch(address, 5, new byte[5]);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"upload-offset-mismatch\"");
        assertThat(offset(uploader.head(address))).isZero();
    }

    @Test
    void bytesThatMatchTheirChecksumAreTakenAndOthersAreDropped() throws Exception {
        byte[] bytes = randomBytes(1000);
        String address = uploader.begin(bytes.length, Map.of());
        String right =
                "sha1 " + Uploader.base64(MessageDigest.getInstance("SHA-1").digest(bytes));
        String wrong =
                "sha1 " + Uploader.base64(MessageDigest.getInstance("SHA-1").digest(new byte[] {1}));

        HttpResponse<String> refused = uploader.patch(address, 0, bytes, "Upload-Checksum", wrong);

        assertThat(refused.statusCode()).isEqualTo(460);
        assertThat(refused.body()).contains("\"code\":\"upload-checksum-mismatch\"");
        assertThat(refused.headers().firstValue("Roomcast-Video")).isEmpty();
        assertThat(offset(uploader.head(address))).isZero();
        assertThat(uploader.patch(address, 0, bytes, "Upload-Checksum", right)
                        .headers()
                        .firstValue("Roomcast-Video"))
                .isPresent();
    }

    @Test
    void anUploadIsUnknownToEveryoneButItsOwner() {
        String address = uploader.begin(10, Map.of());
        Uploader stranger = new Uploader(Browserless.administrator(port), port);

        assertThat(stranger.head(address).statusCode()).isEqualTo(404);
        assertThat(stranger.patch(address, 0, new byte[10]).statusCode()).isEqualTo(404);
        assertThat(stranger.terminate(address).statusCode()).isEqualTo(404);
        assertThat(uploader.head(address).statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyUploadsWithoutSigningIn() {
        assertThat(new Uploader(Browserless.visitor(port), port)
                        .create(10, Map.of())
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void aTerminatedUploadIsGone() {
        String address = uploader.begin(10, Map.of());

        assertThat(uploader.terminate(address).statusCode()).isEqualTo(204);

        assertThat(uploader.head(address).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyFileIsRefused() {
        HttpResponse<String> refused = uploader.create(0, Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"upload-empty\"");
    }

    @Test
    void aFileAboveTheLimitIsRefusedBeforeItIsSent() {
        HttpResponse<String> refused = uploader.create(21L << 30, Map.of());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"upload-too-large\"");
    }

    @Test
    void anotherVersionOfTheProtocolIsRefusedAsAProblem() {
        HttpResponse<String> refused = person.send(person.request("/api/uploads")
                .header("Tus-Resumable", "0.2.0")
                .header("Upload-Length", "10")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("\"code\":\"upload-malformed\"");
    }

    @Test
    void uploadedNamesAreShownButNeverBecomePaths() throws Exception {
        String id = uploader.upload(randomBytes(100), Map.of("filename", "../../../../escaped.mp4"));

        assertThat(original(id)).exists();
        assertThat(media.resolve("../escaped.mp4").normalize()).doesNotExist();
        assertThat(person.get("/api/videos/" + id).body()).contains("\"title\":\"../../../../escaped\"");
    }

    @Test
    void aLongOrMissingTitleNeverCostsTheUpload() {
        String long300 = uploader.upload(randomBytes(10), Map.of("title", "x".repeat(300)));
        String nameless = uploader.upload(randomBytes(10), Map.of());

        assertThat(person.get("/api/videos/" + long300).body()).contains("\"" + "x".repeat(200) + "\"");
        assertThat(person.get("/api/videos/" + nameless).body()).contains("\"title\":\"" + nameless + "\"");
    }

    @Test
    void aFinishedUploadStillAnswersWithItsVideo() {
        String id = uploader.upload(randomBytes(100), Map.of());

        assertThat(uploader.head("/api/uploads/" + id).headers().firstValue("Roomcast-Video"))
                .hasValue(id);
    }

    @Test
    void anAdoptionThatACrashPreventedIsMadeUpByTheNextHead() {
        String id = uploader.upload(randomBytes(100), Map.of());
        undoAdoption(id);

        assertThat(uploader.head("/api/uploads/" + id).headers().firstValue("Roomcast-Video"))
                .hasValue(id);

        assertThat(person.get("/api/videos/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdoptionThatACrashPreventedIsMadeUpAtTheNextStart() {
        String id = uploader.upload(randomBytes(100), Map.of());
        undoAdoption(id);

        removal.sweep();

        assertThat(person.get("/api/videos/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void twoTabsThatFinishTheSameUploadMakeOneVideo() throws Exception {
        byte[] bytes = randomBytes(50_000);
        String title = "Twice " + UUID.randomUUID();
        String address = uploader.begin(bytes.length, Map.of("title", title));
        Callable<HttpResponse<String>> finish = () -> uploader.patch(address, 0, bytes);

        List<Integer> answers;
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = tabs.invokeAll(List.of(finish, finish)).stream()
                    .map(tab -> tab.resultNow().statusCode())
                    .toList();
        }

        assertThat(answers)
                .contains(204)
                .allMatch(status -> List.of(204, 409, 423).contains(status));
        assertThat(person.get("/api/videos?query=" + title.replace(" ", "%20")).body())
                .contains("\"total\":1");
    }

    @Test
    void manyWhoAdoptTheSameUploadMakeOneVideo() throws Exception {
        String title = "Adopted " + UUID.randomUUID();
        String id = uploader.upload(randomBytes(100), Map.of("title", title));
        undoAdoption(id);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 8; thread++) {
                threads.submit(uploads::adoptFinished);
            }
        }

        assertThat(person.get("/api/videos?query=" + title.replace(" ", "%20")).body())
                .contains("\"total\":1");
    }

    /** What a crash right before the commit leaves: the kept bytes, and neither a video nor a job. */
    private void undoAdoption(String id) {
        packager.discard(UUID.fromString(id));
        jdbc.sql("delete from video where id = ?").param(UUID.fromString(id)).update();
    }

    private Path original(String id) {
        return media.resolve("videos").resolve(id).resolve("original");
    }

    private static long offset(HttpResponse<String> head) {
        return head.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
