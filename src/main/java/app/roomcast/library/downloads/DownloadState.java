package app.roomcast.library.downloads;

/** How far a file is that somebody may ask for. */
enum DownloadState {
    /** Nobody has asked for it. */
    NONE,
    /** It is being made, or waits for others. */
    MAKING,
    /** It is there. */
    READY,
    /** It could not be made; it may be asked for again. */
    FAILED
}
