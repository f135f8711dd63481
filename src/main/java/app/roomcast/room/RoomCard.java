package app.roomcast.room;

/**
 * A room as pages and programs show it.
 *
 * @param inside how many participants are in it right now
 */
record RoomCard(String slug, String name, Access access, int inside, int capacity, boolean open) {

    static RoomCard of(Room room, Occupancy occupancy) {
        return new RoomCard(
                room.slug(),
                room.name(),
                room.access(),
                occupancy.inside(room.id()),
                room.policy().capacity(),
                room.isOpen());
    }
}
