package app.roomcast.library;

/** How far a video is on its way from a file to a package. UPLOADING is known to the uploader's page alone and never stored. */
public enum VideoState {
    UPLOADING,
    QUEUED,
    PROCESSING,
    READY,
    FAILED
}
