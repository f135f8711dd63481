package app.roomcast.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One file that a package can be taken along as. */
public enum ExportFormat {
    /** Picture and sound as they are in the package. */
    MP4("video/mp4", "-c", "copy", "-movflags", "+faststart", "-f", "mp4"),
    /** The sound, encoded by LAME with a variable bitrate of about 190 kbit/s. */
    MP3("audio/mpeg", "-c:a", "libmp3lame", "-q:a", "2", "-f", "mp3"),
    /** The sound as Opus with 128 kbit/s. */
    OGG("audio/ogg", "-c:a", "libopus", "-b:a", "128k", "-f", "ogg");

    private final String mediaType;
    private final List<String> options;

    ExportFormat(String mediaType, String... options) {
        this.mediaType = mediaType;
        this.options = List.of(options);
    }

    public String mediaType() {
        return mediaType;
    }

    /** As addresses and file names have it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(extension))
                .findAny();
    }

    List<String> options() {
        return options;
    }
}
