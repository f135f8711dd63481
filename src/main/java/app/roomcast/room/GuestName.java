package app.roomcast.room;

import app.roomcast.platform.VisibleText;

/** What a guest wants to be called: 1 to 40 visible characters. */
record GuestName(String value) {

    static final int LONGEST = 40;

    static GuestName of(String typed) {
        return new GuestName(VisibleText.of(typed, LONGEST).orElseThrow(() -> new GuestNameInvalid(LONGEST)));
    }
}
