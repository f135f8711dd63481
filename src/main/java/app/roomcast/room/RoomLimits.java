package app.roomcast.room;

/**
 * What the administrator allows all rooms.
 *
 * @param defaultCapacity how many people may be in a room that sets no limit of its own
 * @param maximumCapacity how many there may be at most in any room, never more than {@value #LARGEST}: each sends to every other
 */
public record RoomLimits(int defaultCapacity, int maximumCapacity) {

    static final int SMALLEST = 2;
    static final int LARGEST = 8;

    RoomLimits checked() {
        checkWithin(maximumCapacity, LARGEST);
        checkWithin(defaultCapacity, maximumCapacity);
        return this;
    }

    void checkCapacity(int wanted) {
        checkWithin(wanted, maximumCapacity);
    }

    private static void checkWithin(int wanted, int largest) {
        if (wanted < SMALLEST || wanted > largest) {
            throw new CapacityOutOfRange(SMALLEST, largest);
        }
    }
}
