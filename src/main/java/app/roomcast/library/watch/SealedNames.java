package app.roomcast.library.watch;

import static java.util.stream.Collectors.joining;

/**
 * Encrypted segments have names of their own, so that what a browser has kept of a video from before it was encrypted, or after, is never
 * taken for the other. The initialization section stays plain, as it stands before the key (RFC 8216, 4.3.2.5).
 */
final class SealedNames {

    private static final String SEAL = "e_";

    /** Beside the folder that the playlist is in. */
    private static final String KEY = "#EXT-X-KEY:METHOD=AES-128,URI=\"../key\"\n";

    private SealedNames() {}

    static boolean isSealed(String name) {
        return name.startsWith(SEAL);
    }

    /** The name of the file that lies there. */
    static String unsealed(String name) {
        return name.substring(SEAL.length());
    }

    /** The media sequence number that the name of a segment tells, such as 42 of {@code v0_00042.m4s}. */
    static long sequence(String name) {
        return Long.parseLong(name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.')));
    }

    /** A media playlist with its segments sealed; a multivariant playlist, which names none, as it is. */
    static String sealed(String playlist) {
        int first = playlist.indexOf("#EXTINF");
        if (first < 0) {
            return playlist;
        }
        String segments = playlist.substring(first)
                .lines()
                .map(line -> line.isEmpty() || line.startsWith("#") ? line : SEAL + line)
                .collect(joining("\n", "", "\n"));
        return playlist.substring(0, first) + KEY + segments;
    }
}
