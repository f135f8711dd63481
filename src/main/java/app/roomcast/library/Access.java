package app.roomcast.library;

/** Who may watch a video besides its owner. */
public enum Access {
    /** Nobody. */
    PRIVATE,
    /** Those whom the owner has named. */
    PEOPLE,
    /** Everyone who is signed in. */
    MEMBERS
}
