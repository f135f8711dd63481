package app.roomcast.packaging;

import java.util.List;

/** The options under which ffmpeg and ffprobe read a source: one demuxer, known decoders, local files, bounded pictures. */
final class SourceLimits {

    private SourceLimits() {}

    static List<String> options(SourceKind kind, long maxPixels) {
        return List.of(
                "-protocol_whitelist", "file",
                "-format_whitelist", kind.demuxer(),
                "-codec_whitelist", SourceCodecs.whitelist(),
                "-max_pixels", Long.toString(maxPixels),
                "-f", kind.demuxer());
    }
}
