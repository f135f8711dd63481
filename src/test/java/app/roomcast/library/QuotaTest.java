package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A portal where each keeps 1,000,000 bytes at most, and all together 1,500,000. */
@TestPropertySource(properties = {"roomcast.library.quota.person=1000000B", "roomcast.library.quota.server=1500000B"})
class QuotaTest extends OwnerAndStranger {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void makeRoom() {
        jdbc.sql("update video set file_size = 0").update();
    }

    @Test
    void whatIsKeptAndWhatIsOnItsWayCount() throws Exception {
        keeps(600_000);
        Uploader uploader = new Uploader(owner, port);
        HttpResponse<String> first = uploader.create(300_000, Map.of());

        HttpResponse<String> refused = uploader.create(100_001, Map.of());

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("\"code\":\"quota-exceeded\"");
        assertThat(owner.get("/api/quota").body()).isEqualTo("{\"used\":900000,\"limit\":1000000}");
        assertThat(owner.get("/videos").body()).contains("0.9 of 1 MB used");
        end(first);
        HttpResponse<String> fits = uploader.create(400_000, Map.of());
        assertThat(fits.statusCode()).isEqualTo(201);
        end(fits);
    }

    @Test
    void whatLiesInTheTrashCountsUntilItIsGone() throws Exception {
        VideoId id = keeps(1_000_000);
        owner.send(owner.request("/api/videos/" + id + "/trash").POST(BodyPublishers.noBody()));
        Uploader uploader = new Uploader(owner, port);
        assertThat(uploader.create(1, Map.of()).statusCode()).isEqualTo(507);

        owner.send(owner.request("/api/trash").DELETE());

        HttpResponse<String> fits = uploader.create(1, Map.of());
        assertThat(fits.statusCode()).isEqualTo(201);
        end(fits);
    }

    @Test
    void othersHaveTheirOwnUntilThePortalIsFull() throws Exception {
        keeps(1_000_000);
        Uploader uploader = new Uploader(stranger, port);

        HttpResponse<String> refused = uploader.create(500_001, Map.of());
        HttpResponse<String> fits = uploader.create(500_000, Map.of());

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("\"code\":\"library-full\"");
        assertThat(fits.statusCode()).isEqualTo(201);
        stranger.send(stranger.request(fits.headers().firstValue("Location").orElseThrow())
                .header("Tus-Resumable", "1.0.0")
                .DELETE());
    }

    @Test
    void ofSeveralAtOnceOnlyThoseThatFitBegin() throws Exception {
        keeps(400_000);
        List<Callable<HttpResponse<String>>> uploads =
                List.of(this::createHalf, this::createHalf, this::createHalf, this::createHalf);
        try (var together = Executors.newFixedThreadPool(uploads.size())) {
            int begun = 0;
            for (Future<HttpResponse<String>> upload : together.invokeAll(uploads)) {
                if (upload.get().statusCode() == 201) {
                    begun++;
                    end(upload.get());
                }
            }
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void aMethodByHeaderIsNoWayAround() throws Exception {
        keeps(1_000_000);

        HttpResponse<String> refused = owner.send(owner.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("X-HTTP-Method-Override", "POST")
                .method("PATCH", BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(507);
    }

    @Test
    void aLengthThatIsToldLaterIsNoWayAroundEither() throws Exception {
        HttpResponse<String> created = owner.send(owner.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Defer-Length", "1")
                .POST(BodyPublishers.noBody()));
        assertThat(created.statusCode()).isEqualTo(201);
        keeps(1_000_001);

        HttpResponse<String> refused = owner.send(
                owner.request(created.headers().firstValue("Location").orElseThrow())
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(new byte[10])));

        assertThat(refused.statusCode()).isEqualTo(507);
        end(created);
    }

    private HttpResponse<String> createHalf() {
        return new Uploader(owner, port).create(500_000, Map.of());
    }

    private VideoId keeps(long bytes) throws Exception {
        VideoId id = packaged("Large");
        jdbc.sql("update video set file_size = ? where id = ?")
                .params(bytes, id.value())
                .update();
        return id;
    }

    private void end(HttpResponse<String> created) {
        owner.send(owner.request(created.headers().firstValue("Location").orElseThrow())
                .header("Tus-Resumable", "1.0.0")
                .DELETE());
    }
}
