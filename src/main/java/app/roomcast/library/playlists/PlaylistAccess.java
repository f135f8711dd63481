package app.roomcast.library.playlists;

/** Who may see a playlist besides its owner. What he sees of it, each video's own access says. */
enum PlaylistAccess {
    /** Nobody. */
    PRIVATE,
    /** Everyone who is signed in. */
    MEMBERS
}
