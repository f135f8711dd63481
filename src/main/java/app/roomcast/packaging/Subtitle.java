package app.roomcast.packaging;

/**
 * Subtitles that a source brought along.
 *
 * @param language of the form of BCP 47, often of three letters (ISO 639-2); {@code und} where the source does not tell
 * @param webVtt as ffmpeg has written it, at most 1 MiB
 */
public record Subtitle(String language, String webVtt) {}
