package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A portal that takes files of 1 MB at most, on a disk that is as good as full. */
@PortalTest
@TestPropertySource(properties = {"roomcast.library.max-upload=1MB", "roomcast.library.disk-reserve=1000TB"})
class UploadLimitsTest {

    @LocalServerPort
    int port;

    @Test
    void whatLeavesTooLittleRoomIsRefusedBeforeItIsSent() {
        HttpResponse<String> refused = uploader().create(1000, Map.of());

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("\"code\":\"disk-full\"");
    }

    @Test
    void theLimitIsASetting() {
        HttpResponse<String> refused = uploader().create(1024 * 1024 + 1, Map.of());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"upload-too-large\"", "at most 1 MB");
    }

    @Test
    void aLengthBeyondAllNumbersIsTooLargeAndNotUnknown() {
        Browserless person = Browserless.administrator(port);

        HttpResponse<String> refused = person.send(person.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "99999999999999999999")
                .POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    private Uploader uploader() {
        return new Uploader(Browserless.administrator(port), port);
    }
}
