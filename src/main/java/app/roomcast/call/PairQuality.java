package app.roomcast.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How one pair was at one of its ends since that end told last.
 *
 * @param id the other end
 * @param roundTrip milliseconds, at most {@value #LONGEST}; null where nothing is known
 * @param lostIn packets in a hundred
 * @param lostOut packets in a hundred, as the other end tells
 * @param bitsIn a second
 * @param bitsOut a second
 * @param path the candidate pair in use by the worse of its ends; null while there is none
 * @param rung the highest that the recovery ladder has climbed
 * @param frozen whether something that is sent did not arrive, or a picture stood still
 */
public record PairQuality(
        ParticipantId id,
        @Nullable Integer roundTrip,
        double lostIn,
        double lostOut,
        long bitsIn,
        long bitsOut,
        @Nullable Path path,
        State state,
        Rung rung,
        boolean frozen) {

    private static final int LONGEST = 60_000;
    private static final long MOST_BITS = 10_000_000_000L;

    public PairQuality {
        if (id == null
                || state == null
                || rung == null
                || roundTrip != null && !isWithin(roundTrip, LONGEST)
                || !isWithin(lostIn, 100)
                || !isWithin(lostOut, 100)
                || !isWithin(bitsIn, MOST_BITS)
                || !isWithin(bitsOut, MOST_BITS)) {
            throw new IllegalArgumentException("What is told of a pair names its other end, and no impossible number");
        }
    }

    private static boolean isWithin(double number, double most) {
        return number >= 0 && number <= most;
    }

    /** How a candidate was found; of the two in use the one that is further from a direct way. */
    public enum Path {
        @JsonProperty("host")
        HOST,
        @JsonProperty("srflx")
        SRFLX,
        @JsonProperty("prflx")
        PRFLX,
        @JsonProperty("relay")
        RELAY
    }

    public enum State {
        @JsonProperty("new")
        NEW,
        @JsonProperty("connecting")
        CONNECTING,
        @JsonProperty("connected")
        CONNECTED,
        @JsonProperty("unstable")
        UNSTABLE,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("closed")
        CLOSED
    }

    public enum Rung {
        @JsonProperty("none")
        NONE,
        @JsonProperty("restart")
        RESTART,
        @JsonProperty("relay")
        RELAY,
        @JsonProperty("rebuild")
        REBUILD
    }
}
