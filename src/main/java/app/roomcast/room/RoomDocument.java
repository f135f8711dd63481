package app.roomcast.room;

/**
 * A room as programs see it.
 *
 * @param role what the person is in it who asks
 * @param inside how many participants are in it right now
 * @param maximumCapacity how much {@code capacity} may be at most
 */
record RoomDocument(
        String slug,
        String name,
        Access access,
        boolean open,
        RoomRole role,
        int inside,
        boolean waitingRoom,
        boolean locked,
        int capacity,
        int maximumCapacity) {

    static RoomDocument of(Standing standing, int inside, RoomLimits limits) {
        var room = standing.room();
        return new RoomDocument(
                room.slug(),
                room.name(),
                room.access(),
                room.isOpen(),
                standing.role(),
                inside,
                room.policy().waitingRoom(),
                room.policy().locked(),
                room.policy().capacity(),
                limits.maximumCapacity());
    }
}
