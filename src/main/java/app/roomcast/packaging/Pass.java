package app.roomcast.packaging;

import app.roomcast.packaging.Plan.Picture;
import app.roomcast.packaging.Plan.SoundOnly;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of ffmpeg over a source: it decodes once and makes one or more renditions.
 *
 * @param rungs of the picture, the largest first; each is scaled down from the one before
 */
record Pass(Plan plan, List<Rung> rungs, boolean sound) {

    static final String SOUND = "a0";

    /** EXTINF is rounded to the nearest whole second before it is compared; the rest is for what ffmpeg rounds. */
    private static final double ROUNDED_DOWN = 0.4;

    /** What plays soonest comes first, with the sound; then everything else. */
    static List<Pass> of(Plan plan) {
        return switch (plan) {
            case SoundOnly only -> List.of(new Pass(only, List.of(), true));
            case Picture picture -> {
                Ladder ladder = picture.ladder();
                var first = new Pass(plan, List.of(ladder.first()), plan.facts().sound() != null);
                yield ladder.rest().isEmpty() ? List.of(first) : List.of(first, new Pass(plan, ladder.rest(), false));
            }
        };
    }

    /** What the names of the files begin with that this run writes, the sound's last. */
    List<String> stems() {
        var stems = new ArrayList<>(rungs.stream().map(Rung::stem).toList());
        if (sound) {
            stems.add(SOUND);
        }
        return stems;
    }

    /**
     * Whole seconds that no segment of a rendition comes to more than. Known before the first is cut, since it must not
     * change (RFC 8216, 6.2.1).
     */
    int targetDuration(String stem) {
        if (stem.equals(SOUND) || !(plan instanceof Picture picture)) {
            return HlsOptions.SOUND_SEGMENT_SECONDS;
        }
        Rung first = picture.ladder().first();
        double one = Math.min(1 / first.rate().value(), plan.duration().toSeconds());
        double longest = first.copied() ? picture.track().longestSegment() : HlsOptions.PICTURE_SEGMENT_SECONDS + one;
        return Math.max(HlsOptions.PICTURE_SEGMENT_SECONDS, (int) Math.ceil(longest - ROUNDED_DOWN));
    }

    /** Whether anything goes into the package as it is. */
    boolean copies() {
        return rungs.stream().anyMatch(Rung::copied) || (sound && plan.copiesSound());
    }

    /** How much work it is beside other passes of the same plan: about as much as there are pixels to decode and to encode. */
    double work() {
        double encoded = rungs.stream()
                .filter(rung -> !rung.copied())
                .mapToDouble(rung -> (double) rung.size().width() * rung.size().height())
                .sum();
        return encoded == 0 ? 1 : encoded;
    }
}
