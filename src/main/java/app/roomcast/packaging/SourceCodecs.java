package app.roomcast.packaging;

import java.util.Set;
import java.util.TreeSet;

/** The codecs that a source may hold: what people upload, and no decoder that nobody has missed. */
final class SourceCodecs {

    static final Set<String> PICTURE = Set.of(
            "h264",
            "hevc",
            "vp8",
            "vp9",
            "av1",
            "mpeg4",
            "msmpeg4v3",
            "msmpeg4v2",
            "mpeg2video",
            "mpeg1video",
            "theora",
            "prores",
            "dnxhd",
            "vc1",
            "wmv3",
            "wmv2",
            "wmv1",
            "h263",
            "flv1",
            "mjpeg",
            "png",
            "bmp");
    static final Set<String> SOUND = Set.of(
            "aac",
            "mp3",
            "mp2",
            "opus",
            "vorbis",
            "flac",
            "alac",
            "ac3",
            "eac3",
            "dts",
            "amr_nb",
            "amr_wb",
            "wmav1",
            "wmav2",
            "wmapro",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_u8",
            "pcm_f32le",
            "pcm_f64le",
            "pcm_alaw",
            "pcm_mulaw",
            "adpcm_ms",
            "adpcm_ima_wav",
            "adpcm_ima_qt");
    static final Set<String> STILL = Set.of("mjpeg", "png", "bmp");

    /** Subtitles that are read: they are text. */
    static final Set<String> TEXT = Set.of("subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text");

    /** Subtitles that are pictures are left out, and no reason to refuse a source. */
    private static final Set<String> PICTURED_TEXT = Set.of("dvbsub", "dvdsub", "pgssub", "cc_dec");

    /** Decoders that are not called like their codec. */
    private static final Set<String> DECODERS = Set.of(
            "libdav1d", "libaom-av1", "mp3float", "mp2float", "dca", "amrnb", "amrwb", "flv", "msmpeg4", "libopus");

    private SourceCodecs() {}

    static String whitelist() {
        var names = new TreeSet<>(PICTURE);
        names.addAll(SOUND);
        names.addAll(TEXT);
        names.addAll(PICTURED_TEXT);
        names.addAll(DECODERS);
        return String.join(",", names);
    }
}
