package app.roomcast.room;

import app.roomcast.platform.VisibleText;

/** What people call a room: 1 to 80 visible characters. */
record RoomName(String value) {

    private static final int LONGEST = 80;

    static RoomName of(String typed) {
        return new RoomName(VisibleText.of(typed, LONGEST).orElseThrow(() -> new RoomNameInvalid(LONGEST)));
    }
}
