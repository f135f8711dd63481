package app.roomcast.packaging;

/** The source cannot become a package, however often one tries. */
final class Unpackageable extends RuntimeException {

    private final String code;

    Unpackageable(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
