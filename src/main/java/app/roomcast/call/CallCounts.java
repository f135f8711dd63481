package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What has happened in calls since the start of the portal. Both ends of a pair count what happens to it.
 *
 * @param restarts of ICE
 * @param rebuilds of whole connections
 * @param glares offers that collided
 */
public record CallCounts(
        long joins,
        Resumes resumes,
        Connections connections,
        FirstFrames firstFrames,
        long restarts,
        long rebuilds,
        long glares) {

    /**
     * @param tried how often a browser came back with a token
     * @param kept how often its place was there still
     * @param restored how often the place was made anew after a restart of the portal
     */
    public record Resumes(long tried, long kept, long restored) {}

    /** @param byPath how often a connection came about, by its path */
    public record Connections(Map<PairQuality.Path, Long> byPath, long failed) {

        /** Of all connections that came about, how many went through a relay: 0 to 1. */
        @JsonProperty
        public double relayShare() {
            var all = byPath.values().stream().mapToLong(Long::longValue).sum();
            return all == 0 ? 0 : (double) byPath.getOrDefault(PairQuality.Path.RELAY, 0L) / all;
        }
    }

    /**
     * From the click on "Join" to the first picture of somebody else.
     *
     * @param count how often it was told
     */
    public record FirstFrames(long count, long totalMillis, long withinASecond) {

        @JsonProperty
        public long averageMillis() {
            return count == 0 ? 0 : totalMillis / count;
        }
    }
}
