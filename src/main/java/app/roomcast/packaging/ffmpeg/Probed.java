package app.roomcast.packaging.ffmpeg;

/** What a parser made of a probe, and how the probe ended. */
public record Probed<T>(T report, Exit exit) {}
