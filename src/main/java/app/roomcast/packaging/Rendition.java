package app.roomcast.packaging;

/**
 * One way in which a package can be played.
 *
 * @param width in pixels as shown; 0 where there is only sound
 * @param height in pixels as shown; 0 where there is only sound
 * @param bitrate peak, in bit/s: an estimate while the package grows, measured once it is finished
 */
public record Rendition(String name, int width, int height, long bitrate) {}
