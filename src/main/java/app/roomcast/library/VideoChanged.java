package app.roomcast.library;

/** A video has come into being, been edited, or moved on in its packaging. Published in the transaction of the change. */
public record VideoChanged(VideoId id) {}
