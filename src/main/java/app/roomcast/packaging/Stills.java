package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Watch;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures that people choose for a package: a moment of it, or a picture of their own. One is made at a time. */
@Component
public class Stills {

    private static final Watch UNWATCHED = process -> {};

    private final Still still;
    private final PackagingSettings settings;
    private final Semaphore turn = new Semaphore(1, true);

    Stills(Still still, PackagingSettings settings) {
        this.still = still;
        this.settings = settings;
    }

    /**
     * @param directory of a finished package
     * @return whether the target holds the picture now; false where the package has none of that moment
     */
    public boolean ofMoment(Path directory, Duration moment, Path target) throws IOException {
        MediaFiles picture = new HlsPackage(directory).largestPicture();
        if (picture == null) {
            return false;
        }
        double wanted = moment.toMillis() / 1000.0;
        double begin = 0;
        for (Segment segment : picture.playlist().orElseThrow().segments()) {
            if (wanted < begin + segment.seconds()) {
                return ofSegment(picture, segment, Math.max(0, wanted - begin), target);
            }
            begin += segment.seconds();
        }
        return false;
    }

    private boolean ofSegment(MediaFiles track, Segment segment, double offset, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "moment", ".mp4");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                Files.copy(track.initFile(), out);
                Files.copy(track.target().file(segment.name()), out);
            }
            String seek = String.format(Locale.ROOT, "setpts=PTS-STARTPTS,trim=start=%.3f,", offset);
            return inTurn(part, Still.OWN, List.of("-vf", seek + Still.SCALE), target)
                    // The moment may lie behind the last picture of its segment.
                    || inTurn(part, Still.OWN, List.of("-vf", Still.SCALE), target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * @param picture JPEG, PNG or WebP
     * @return whether the target holds it now, scaled down; false where it is none of these, or broken
     */
    public boolean ofPicture(Path picture, Path target) throws IOException {
        String demuxer = demuxerOf(picture);
        if (demuxer == null) {
            return false;
        }
        List<String> input = List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                demuxer,
                "-codec_whitelist",
                "mjpeg,png,webp",
                "-max_pixels",
                Long.toString(settings.maxPixels()),
                "-f",
                demuxer);
        return inTurn(picture, input, List.of("-vf", Still.SCALE), target);
    }

    private boolean inTurn(Path source, List<String> input, List<String> picture, Path target) throws IOException {
        turn.acquireUninterruptibly();
        try {
            return still.make(source, input, picture, target, Still.LIMITS, UNWATCHED);
        } finally {
            turn.release();
        }
    }

    private static @Nullable String demuxerOf(Path picture) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(picture)) {
            first = in.readNBytes(12);
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return "jpeg_pipe";
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return "png_pipe";
        }
        return text.startsWith("RIFF") && text.endsWith("WEBP") ? "webp_pipe" : null;
    }
}
