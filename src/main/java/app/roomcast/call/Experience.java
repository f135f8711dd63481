package app.roomcast.call;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only a browser knows of its call, since it told last.
 *
 * @param firstFrame milliseconds from the click on "Join" to the first picture of somebody else; told once
 * @param connected connections that came about, by their path
 * @param failed connections that did not
 * @param restarts of ICE
 * @param rebuilds of whole connections
 * @param glares offers that collided
 */
record Experience(
        @Nullable Integer firstFrame,
        Map<PairQuality.Path, Integer> connected,
        int failed,
        int restarts,
        int rebuilds,
        int glares) {

    private static final int LONGEST = 600_000;
    /** More than eight people can do in the time between two tellings. */
    private static final int MOST = 200;
    /** More than happens to one pair in that time. */
    private static final int MOST_PER_PAIR = 5;

    Experience {
        connected = Map.copyOf(connected);
        if (firstFrame != null && (firstFrame < 0 || firstFrame > LONGEST)
                || !isCount(failed)
                || !isCount(restarts)
                || !isCount(rebuilds)
                || !isCount(glares)
                || !connected.values().stream().allMatch(Experience::isCount)) {
            throw new IllegalArgumentException("An experience holds no impossible number");
        }
    }

    /**
     * What can be true of it: of each kind no more than {@value #MOST_PER_PAIR} for each of the others inside.
     *
     * @param withFirstFrame false for who has told of it before
     */
    Experience among(int others, boolean withFirstFrame) {
        var most = others * MOST_PER_PAIR;
        var possible = new EnumMap<PairQuality.Path, Integer>(PairQuality.Path.class);
        connected.forEach((path, times) -> possible.put(path, Math.min(times, most)));
        return new Experience(
                withFirstFrame ? firstFrame : null,
                possible,
                Math.min(failed, most),
                Math.min(restarts, most),
                Math.min(rebuilds, most),
                Math.min(glares, most));
    }

    private static boolean isCount(int number) {
        return number >= 0 && number <= MOST;
    }
}
