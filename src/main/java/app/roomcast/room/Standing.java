package app.roomcast.room;

/** A room that a person may enter, and what he is in it. */
record Standing(Room room, RoomRole role) {

    Standing moderating() {
        if (!role.moderates()) {
            throw new NotAModerator();
        }
        return this;
    }
}
