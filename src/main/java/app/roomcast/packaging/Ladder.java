package app.roomcast.packaging;

import java.util.ArrayList;
import java.util.List;

/**
 * The qualities in which a picture is offered: its own size and the usual ones below it.
 *
 * @param first what is made first, so that it plays at once: the copy, or where there is none the smallest
 * @param rest the others, the largest first
 */
record Ladder(Rung first, List<Rung> rest) {

    /** Lines of the short side. */
    private static final List<Integer> USUAL = List.of(1080, 720, 480, 360);

    /** A size within a seventh of the one above would cost much and help nobody. */
    private static final double LARGEST_SHARE = 0.86;

    static Ladder copied(FrameSize size, FrameRate rate) {
        List<FrameSize> sizes = sizes(size);
        return new Ladder(new Rung(0, size, rate, true), numbered(sizes.subList(1, sizes.size()), rate));
    }

    static Ladder encoded(FrameSize size, FrameRate rate) {
        List<FrameSize> sizes = sizes(size);
        int last = sizes.size() - 1;
        return new Ladder(new Rung(0, sizes.get(last), rate, false), numbered(sizes.subList(0, last), rate));
    }

    private static List<FrameSize> sizes(FrameSize top) {
        var sizes = new ArrayList<>(List.of(top));
        for (int lines : USUAL) {
            if (lines <= sizes.getLast().shortSide() * LARGEST_SHARE) {
                sizes.add(top.withShortSide(lines));
            }
        }
        return sizes;
    }

    private static List<Rung> numbered(List<FrameSize> sizes, FrameRate rate) {
        var rungs = new ArrayList<Rung>();
        for (FrameSize size : sizes) {
            rungs.add(new Rung(rungs.size() + 1, size, rate, false));
        }
        return List.copyOf(rungs);
    }
}
