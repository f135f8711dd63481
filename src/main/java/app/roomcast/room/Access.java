package app.roomcast.room;

/** Who may enter a room. */
public enum Access {
    /** Every signed-in person. */
    EVERYONE,
    /** The listed members alone; an administrator who is not listed stays outside too. */
    MEMBERS
}
