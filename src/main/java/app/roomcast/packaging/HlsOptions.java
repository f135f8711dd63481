package app.roomcast.packaging;

import app.roomcast.packaging.Plan.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * The output options of ffmpeg for one pass: an HLS output for each rendition. Numbers and fixed words only, beside the
 * package's own paths: nothing that a person typed or a file says in text gets here.
 */
final class HlsOptions {

    static final int PICTURE_SEGMENT_SECONDS = 2;
    static final int SOUND_SEGMENT_SECONDS = 6;

    /** AAC out of MPEG-TS and bare .aac has a header before each frame, which MP4 does not take; where there is none it changes nothing. */
    private static final String RAW_AAC = "aac_adtstoasc";

    private HlsOptions() {}

    /** Each output ends with its playlist, but for the last one's, which is for the caller to add. */
    static List<String> of(Pass pass, HlsPackage target) {
        var options = new ArrayList<String>();
        if (pass.plan() instanceof Picture picture) {
            options.addAll(PictureFilters.of(picture, pass.rungs()));
            for (Rung rung : pass.rungs()) {
                picture(options, picture, rung);
                hls(options, new MediaFiles(target, rung.stem()), PICTURE_SEGMENT_SECONDS);
            }
        }
        SoundTrack sound = pass.plan().facts().sound();
        if (pass.sound() && sound != null) {
            sound(options, sound, pass.plan().copiesSound());
            hls(options, new MediaFiles(target, Pass.SOUND), SOUND_SEGMENT_SECONDS);
        }
        options.removeLast();
        return options;
    }

    private static void picture(List<String> options, Picture plan, Rung rung) {
        if (rung.copied()) {
            options.addAll(List.of("-map", "0:" + plan.track().index(), "-c:v", "copy", "-tag:v", "avc1"));
            return;
        }
        long peak = rung.peakBitrate();
        options.addAll(List.of("-map", PictureFilters.label(rung), "-fps_mode", "passthrough"));
        options.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "23"));
        options.addAll(List.of("-maxrate", Long.toString(peak), "-bufsize", Long.toString(peak * 3 / 2)));
        options.addAll(List.of("-sc_threshold", "0", "-tag:v", "avc1"));
        if (plan.ladder().first().copied()) {
            // Where the copy has its keyframes, wherever they are, so that all are cut at the same pictures.
            options.addAll(List.of("-force_key_frames", "source", "-g", "9999"));
        } else {
            options.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*" + PICTURE_SEGMENT_SECONDS + ")"));
            options.addAll(List.of("-g", "240"));
        }
    }

    private static void sound(List<String> options, SoundTrack sound, boolean copied) {
        options.addAll(List.of("-map", "0:" + sound.index()));
        if (copied) {
            options.addAll(List.of("-c:a", "copy", "-bsf:a", RAW_AAC));
        } else {
            options.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-ac", "2", "-ar", "48000"));
            options.addAll(List.of("-af", "aresample=async=1000:first_pts=0"));
        }
    }

    private static void hls(List<String> options, MediaFiles files, int seconds) {
        options.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        // Pictures that are decoded before they are shown begin before zero; moved to zero, they would run late beside
        // the others.
        options.addAll(List.of("-avoid_negative_ts", "disabled"));
        options.addAll(List.of("-f", "hls", "-hls_time", Integer.toString(seconds), "-hls_list_size", "0"));
        options.addAll(List.of("-hls_playlist_type", "event", "-hls_segment_type", "fmp4"));
        options.addAll(List.of("-hls_fmp4_init_filename", files.initName()));
        options.addAll(List.of("-hls_segment_filename", files.segmentPattern()));
        options.addAll(List.of("-hls_flags", "temp_file+independent_segments"));
        options.add(files.draftFile().toAbsolutePath().toString());
    }
}
