package app.roomcast.library;

/** A video can no longer be found by anyone. */
public record VideoDeleted(VideoId id) {}
