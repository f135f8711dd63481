package app.roomcast.packaging;

/** A file could not be made of a package; the reason is for the log. */
public final class ExportFailed extends RuntimeException {

    ExportFailed(String reason) {
        super(reason);
    }

    ExportFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
