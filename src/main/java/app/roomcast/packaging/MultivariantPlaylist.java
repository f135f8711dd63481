package app.roomcast.packaging;

import app.roomcast.packaging.hls.Bandwidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our own multivariant playlist (RFC 8216, 4.3.4): ffmpeg's guesses its bandwidths.
 *
 * @param pictures the smallest first, since some players begin with the first; none where there is only sound
 */
record MultivariantPlaylist(
        List<Picture> pictures, @Nullable Sound sound) {

    /** One quality of the picture. */
    record Picture(Rung rung, Bandwidth bandwidth, List<String> codecs) {}

    /** The sound beside every picture, or alone. */
    record Sound(Bandwidth bandwidth, List<String> codecs) {

        static final String PLAYLIST = Pass.SOUND + ".m3u8";
    }

    private static final String NAME_OF_SOUND = "sound";

    String text() {
        var lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        if (pictures.isEmpty() && sound != null) {
            lines.add("#EXT-X-STREAM-INF:" + attributes(sound.bandwidth, sound.codecs));
            lines.add(Sound.PLAYLIST);
        } else if (sound != null) {
            lines.add("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"" + NAME_OF_SOUND + "\",NAME=\"" + NAME_OF_SOUND
                    + "\",DEFAULT=YES,AUTOSELECT=YES,URI=\"" + Sound.PLAYLIST + "\"");
        }
        for (Picture picture : pictures) {
            lines.add("#EXT-X-STREAM-INF:" + attributes(picture));
            lines.add(picture.rung.stem() + ".m3u8");
        }
        return String.join("\n", lines) + "\n";
    }

    /** What there is to choose from. */
    List<Rendition> renditions() {
        if (pictures.isEmpty() && sound != null) {
            return List.of(new Rendition("audio", 0, 0, sound.bandwidth.peak()));
        }
        return pictures.stream()
                .map(picture -> new Rendition(
                        picture.rung.name(),
                        picture.rung.size().width(),
                        picture.rung.size().height(),
                        together(picture).peak()))
                .toList()
                .reversed();
    }

    /** What the names of the files of the best picture begin with, or of the only sound. */
    String largest() {
        return pictures.isEmpty() ? Pass.SOUND : pictures.getLast().rung.stem();
    }

    /** What the names of the files of the smallest picture begin with; empty where there is only sound. */
    Optional<String> smallest() {
        return pictures.stream().findFirst().map(picture -> picture.rung.stem());
    }

    private String attributes(Picture picture) {
        FrameSize size = picture.rung.size();
        List<String> codecs = sound == null
                ? picture.codecs
                : Stream.concat(picture.codecs.stream(), sound.codecs.stream()).toList();
        return attributes(together(picture), codecs)
                + ",RESOLUTION=" + size.width() + "x" + size.height()
                + ",FRAME-RATE=" + picture.rung.rate().decimal()
                + (sound == null ? "" : ",AUDIO=\"" + NAME_OF_SOUND + "\"");
    }

    private Bandwidth together(Picture picture) {
        return sound == null ? picture.bandwidth : picture.bandwidth.with(sound.bandwidth);
    }

    private static String attributes(Bandwidth bandwidth, List<String> codecs) {
        return "BANDWIDTH=" + bandwidth.peak() + ",AVERAGE-BANDWIDTH=" + bandwidth.average() + ",CODECS=\""
                + String.join(",", codecs) + "\"";
    }
}
