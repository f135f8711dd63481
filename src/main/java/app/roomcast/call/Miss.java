package app.roomcast.call;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody does not receive of one other participant, though it is sent.
 *
 * @param kinds in the order of the slots; never empty
 */
record Miss(ParticipantId id, Set<Slot> kinds) {

    Miss {
        if (id == null || kinds.isEmpty()) {
            throw new IllegalArgumentException("A miss names somebody, and at least one thing that does not arrive");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
