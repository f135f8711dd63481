package app.roomcast.library.tus;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpHeaders;

/** Keeps the tus library's refusals from becoming error pages: remembers the status and lets the caller write the body. */
final class RefusalRecorder extends HttpServletResponseWrapper {

    private int refused;

    RefusalRecorder(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status, String message) {
        refused = status;
    }

    @Override
    public void sendError(int status) {
        refused = status;
    }

    /** The library declares every answer empty before it knows what it will be. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.setHeader(name, value);
        }
    }

    /** The status of the refusal, 0 if there was none. */
    int refused() {
        return refused;
    }
}
