package app.roomcast.room;

/** How full rooms are right now; the calls know. */
public interface Occupancy {

    /** How many participants are in the room. */
    int inside(RoomId room);
}
