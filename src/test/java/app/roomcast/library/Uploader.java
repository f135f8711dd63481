package app.roomcast.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.Browserless;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A tus client on a real connection, one request a method, so that tests can stop anywhere in between. */
public final class Uploader {

    private final Browserless person;
    private final int port;

    public Uploader(Browserless person, int port) {
        this.person = person;
        this.port = port;
    }

    /** Uploads a whole file and answers the id of the video. */
    public String upload(byte[] bytes, Map<String, String> metadata) {
        HttpResponse<String> finished = patch(begin(bytes.length, metadata), 0, bytes);
        assertThat(finished.statusCode()).isEqualTo(204);
        return finished.headers().firstValue("Roomcast-Video").orElseThrow();
    }

    /** Creates an upload and answers its address. */
    String begin(long length, Map<String, String> metadata) {
        HttpResponse<String> created = create(length, metadata);
        assertThat(created.statusCode()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> create(long length, Map<String, String> metadata) {
        String encoded = metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " " + base64(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        return person.send(person.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", encoded)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> patch(String upload, long offset, byte[] bytes, String... moreHeaders) {
        var request = person.request(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream");
        if (moreHeaders.length > 0) {
            request.headers(moreHeaders);
        }
        return person.send(request.method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /** Announces all the bytes, sends the first of them, and drops the connection. */
    void patchAndVanish(String upload, byte[] announced, int sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nTus-Resumable: 1.0.0\r\n"
                            + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                            + announced.length + "\r\nCookie: SESSION=" + person.session() + "\r\nX-CSRF-TOKEN: "
                            + person.csrfToken() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(announced, 0, sent);
            out.flush();
        }
    }

    public HttpResponse<String> head(String upload) {
        return person.send(
                person.request(upload).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> terminate(String upload) {
        return person.send(
                person.request(upload).header("Tus-Resumable", "1.0.0").DELETE());
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
