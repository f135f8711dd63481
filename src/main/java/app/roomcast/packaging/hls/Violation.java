package app.roomcast.packaging.hls;

/** A rule that a package breaks, and where. */
public record Violation(Rule rule, String detail) {

    @Override
    public String toString() {
        return rule.id() + " (" + detail + ")";
    }
}
