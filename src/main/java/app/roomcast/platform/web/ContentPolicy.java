package app.roomcast.platform.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** What pages may load and run (Content-Security-Policy), and who may show them in a frame: nobody, unless sites are named. */
@Component
public class ContentPolicy {

    private static final String UNFRAMED = "frame-ancestors 'none'";

    private final String text;

    ContentPolicy(ImportMap importMap) {
        this.text = "default-src 'none'; script-src 'self' '" + importMap.hash() + "'; style-src 'self'; "
                + "img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; font-src 'self'; "
                + "worker-src 'self'; manifest-src 'self'; form-action 'self'; " + UNFRAMED + "; base-uri 'none'";
    }

    String ofPages() {
        return text;
    }

    /** A browser that reads this ignores X-Frame-Options (CSP 3, 6.4.2.2). @param origins at least one */
    public String framedBy(List<String> origins) {
        return text.replace(UNFRAMED, "frame-ancestors " + String.join(" ", origins));
    }
}
