package app.roomcast.packaging;

/** What a job waits for. What makes a video watchable goes before what makes it better. */
public enum Lane {
    /** Its first rendition. */
    FIRST,
    /** The others. */
    LADDER;

    private static final int LAST_ROUND = 9_999;

    /**
     * The priority in db-scheduler, which takes the highest first.
     *
     * @param round each person has one job in each, from 0
     */
    int priority(int round) {
        int late = -Math.min(round, LAST_ROUND);
        return this == FIRST ? late : late - LAST_ROUND - 1;
    }
}
