package app.roomcast.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Names the browser libraries for {@code import}. Browsers take an import map only inline, so the Content-Security-Policy
 * permits exactly this text, by its hash, and no other inline script.
 */
@Component
public class ImportMap {

    private static final String TEXT = """
            {"imports":{\
            "@stomp/stompjs":"/vendor/stompjs/esm6/index.js",\
            "uplot":"/vendor/uplot/dist/uPlot.esm.js",\
            "hls.js":"/vendor/hls.js/dist/hls.min.mjs"}}""";

    public String json() {
        return TEXT;
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
