package app.roomcast.room;

import org.jspecify.annotations.Nullable;

/**
 * A room as programs see it.
 *
 * @param role what the person is in it who asks
 * @param inside how many participants are in it right now
 * @param capacity how many may be inside at once
 * @param ownCapacity how many that would be by the room's own wish; null where it follows the administrator's default
 * @param maximumCapacity how much {@code ownCapacity} may be at most
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
        @Nullable Integer ownCapacity,
        int maximumCapacity) {

    static RoomDocument of(Standing standing, int inside, @Nullable Integer ownCapacity, RoomLimits limits) {
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
                ownCapacity,
                limits.maximumCapacity());
    }
}
