package app.roomcast.packaging;

import app.roomcast.packaging.hls.Rule;
import app.roomcast.packaging.hls.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was copied passed the gate by its facts, but not the rules by its bytes: it must be encoded. */
final class CopyIsUnfit extends RuntimeException {

    /** What encoding puts right: pictures that need ones before their segment, holes between packets, odd ends of segments. */
    private static final Set<Rule> CURABLE = EnumSet.of(
            Rule.KEYFRAME_MISSING,
            Rule.EXTINF_DIFFERS,
            Rule.SEGMENTS_NOT_CONTIGUOUS,
            Rule.TARGET_DURATION_EXCEEDED,
            Rule.EMPTY_EDIT,
            Rule.MAP_MALFORMED,
            Rule.CODEC_UNSUPPORTED,
            Rule.PIXELS_UNSUPPORTED);

    CopyIsUnfit(List<Violation> violations) {
        super(violations.toString());
    }

    /** Whether all that is wrong may come of copying. A length alone does not: what is short is short. */
    static boolean explains(List<Violation> violations) {
        return violations.stream().anyMatch(violation -> CURABLE.contains(violation.rule()))
                && violations.stream()
                        .allMatch(violation ->
                                CURABLE.contains(violation.rule()) || violation.rule() == Rule.DURATION_DIFFERS);
    }
}
