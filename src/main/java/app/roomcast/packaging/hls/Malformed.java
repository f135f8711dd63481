package app.roomcast.packaging.hls;

/** The bytes of a file do not hold what its kind must hold. */
public final class Malformed extends Exception {

    Malformed(String detail) {
        super(detail);
    }

    Malformed(String detail, Throwable cause) {
        super(detail, cause);
    }
}
