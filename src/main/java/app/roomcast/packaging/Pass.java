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

    /** How much work it is beside other passes of the same plan: about as much as there are pixels to decode and to encode. */
    double work() {
        double encoded = rungs.stream()
                .filter(rung -> !rung.copied())
                .mapToDouble(rung -> (double) rung.size().width() * rung.size().height())
                .sum();
        return encoded == 0 ? 1 : encoded;
    }
}
