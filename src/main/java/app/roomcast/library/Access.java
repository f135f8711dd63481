package app.roomcast.library;

/** Who may watch a video besides its owner. */
enum Access {
    /** Nobody. */
    PRIVATE,
    /** Everyone who is signed in. */
    MEMBERS
}
