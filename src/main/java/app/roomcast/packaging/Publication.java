package app.roomcast.packaging;

import app.roomcast.packaging.hls.Malformed;
import app.roomcast.packaging.hls.MediaPlaylist;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the playlists of a pass. What ffmpeg writes is a draft that nobody gets: its target duration changes with its
 * segments, and it says that it has ended before anyone has checked it. Ours only ever has lines added (RFC 8216, 6.2.1).
 */
final class Publication {

    /**
     * A last segment of a single frame of AAC (1,024 samples) begins behind the end of the sound, since an encoder
     * begins a frame early. Browsers take nothing of it, and hls.js waits for it for ever and never ends.
     */
    private static final double CRUMB_SECONDS = 0.03;

    private final Pass pass;
    private final HlsPackage target;
    private final Map<String, String> seen = new HashMap<>();

    Publication(Pass pass, HlsPackage target) {
        this.pass = pass;
        this.target = target;
    }

    /** Publishes what has come since the last look, as growing. */
    void follow() throws IOException {
        for (String stem : pass.stems()) {
            var files = new MediaFiles(target, stem);
            String stamp = files.draftStamp();
            if (stamp.equals(seen.put(stem, stamp))) {
                continue;
            }
            MediaPlaylist playlist = draft(files);
            if (playlist != null && !playlist.segments().isEmpty()) {
                target.write(files.playlistName(), playlist.growing().text());
            }
        }
    }

    /** What the playlist of a rendition is going to say; nothing where there is none. */
    @Nullable
    String whole(String stem) throws IOException {
        var files = new MediaFiles(target, stem);
        MediaPlaylist playlist = draft(files);
        return playlist == null ? files.draftText() : playlist.text();
    }

    /** Publishes all as ended, from when on nothing may change; the pass has been checked. */
    void close() throws IOException {
        for (String stem : pass.stems()) {
            var files = new MediaFiles(target, stem);
            sweepCrumb(files);
            String text = whole(stem);
            if (text != null) {
                target.write(files.playlistName(), text);
            }
            Files.deleteIfExists(files.draftFile());
        }
    }

    private @Nullable MediaPlaylist draft(MediaFiles files) throws IOException {
        MediaPlaylist playlist = asDrafted(files);
        if (playlist == null) {
            return null;
        }
        MediaPlaylist ours = playlist.of(pass.targetDuration(files.stem()));
        return endsInCrumb(files, ours) ? ours.withoutLast() : ours;
    }

    private static @Nullable MediaPlaylist asDrafted(MediaFiles files) throws IOException {
        String text = files.draftText();
        try {
            return text == null ? null : MediaPlaylist.parse(text);
        } catch (Malformed e) {
            return null;
        }
    }

    private static boolean endsInCrumb(MediaFiles files, MediaPlaylist playlist) {
        return files.stem().equals(Pass.SOUND)
                && playlist.segments().size() > 1
                && playlist.segments().getLast().seconds() < CRUMB_SECONDS;
    }

    private void sweepCrumb(MediaFiles files) throws IOException {
        MediaPlaylist playlist = asDrafted(files);
        if (playlist != null && endsInCrumb(files, playlist)) {
            Files.deleteIfExists(target.file(playlist.segments().getLast().name()));
        }
    }
}
