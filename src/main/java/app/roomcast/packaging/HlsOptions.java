package app.roomcast.packaging;

import app.roomcast.packaging.Plan.CopyPicture;
import app.roomcast.packaging.Plan.EncodePicture;
import app.roomcast.packaging.Plan.SoundOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The output options of ffmpeg for a plan. Numbers and fixed words only: nothing that a person typed or a file says in
 * text gets here.
 */
final class HlsOptions {

    static final int PICTURE_SEGMENT_SECONDS = 2;
    static final int SOUND_SEGMENT_SECONDS = 6;

    /** Linear light first, then a curve that keeps highlights, then back to BT.709. */
    private static final String TONE_MAP = ",format=yuv420p10le"
            + ",zscale=tin=%s:min=2020_ncl:pin=2020:rin=tv:t=linear:npl=100,format=gbrpf32le,zscale=p=709"
            + ",tonemap=hable:desat=0,zscale=t=709:m=709:r=tv";

    /** MPEG-TS and bare AAC carry a header before each frame, which MP4 does not take. What has none passes as it is. */
    private static final String RAW_AAC = "aac_adtstoasc";

    private HlsOptions() {}

    static List<String> of(Plan plan, HlsPackage target) {
        var options = new ArrayList<String>();
        switch (plan) {
            case CopyPicture copy -> {
                options.addAll(List.of("-map", "0:" + copy.picture().index()));
                sound(options, plan.facts().sound());
                options.addAll(List.of("-c:v", "copy", "-tag:v", "avc1"));
            }
            case EncodePicture encode -> {
                options.addAll(List.of("-map", "0:" + encode.picture().index()));
                sound(options, plan.facts().sound());
                picture(options, encode);
            }
            case SoundOnly only -> sound(options, only.facts().sound());
        }
        options.addAll(List.of("-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"));
        hls(options, plan, target);
        return options;
    }

    private static void sound(List<String> options, @Nullable SoundTrack sound) {
        if (sound == null) {
            return;
        }
        options.addAll(List.of("-map", "0:" + sound.index()));
        if (sound.copyable()) {
            options.addAll(List.of("-c:a", "copy", "-bsf:a", RAW_AAC));
        } else {
            options.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-ac", "2", "-ar", "48000"));
            options.addAll(List.of("-af", "aresample=async=1000:first_pts=0"));
        }
    }

    private static void picture(List<String> options, EncodePicture plan) {
        long peak = plan.size().peakBitrate(plan.rate());
        options.addAll(List.of("-vf", filters(plan), "-fps_mode", "passthrough"));
        options.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "23"));
        options.addAll(List.of("-maxrate", Long.toString(peak), "-bufsize", Long.toString(peak * 3 / 2)));
        options.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*" + PICTURE_SEGMENT_SECONDS + ")"));
        options.addAll(List.of("-sc_threshold", "0", "-g", "240", "-tag:v", "avc1"));
    }

    /** Steady from zero to the end, so that sound before the first picture or after the last has one to go with. */
    private static String filters(EncodePicture plan) {
        PictureTrack picture = plan.picture();
        SoundTrack sound = plan.facts().sound();
        var chain = new StringBuilder();
        if (!picture.progressive()) {
            chain.append("bwdif=mode=send_frame:deint=interlaced,");
        }
        chain.append("fps=").append(plan.rate()).append(":start_time=0");
        double tail =
                sound == null ? 0 : sound.timing().end() - picture.timing().end();
        if (tail > 0.2) {
            chain.append(String.format(Locale.ROOT, ",tpad=stop_mode=clone:stop_duration=%.3f", tail));
        }
        chain.append(",scale=" + plan.size().width() + ":" + plan.size().height() + ":out_range=tv");
        if (picture.highDynamicRange()) {
            chain.append(String.format(Locale.ROOT, TONE_MAP, picture.transfer()));
        }
        return chain.append(",format=yuv420p,setsar=1").toString();
    }

    private static void hls(List<String> options, Plan plan, HlsPackage target) {
        int seconds = plan.facts().audioOnly() ? SOUND_SEGMENT_SECONDS : PICTURE_SEGMENT_SECONDS;
        options.addAll(List.of("-f", "hls", "-hls_time", Integer.toString(seconds), "-hls_list_size", "0"));
        options.addAll(List.of("-hls_playlist_type", "event", "-hls_segment_type", "fmp4"));
        options.addAll(List.of("-hls_fmp4_init_filename", HlsPackage.INIT));
        options.addAll(List.of("-hls_segment_filename", target.segmentPattern()));
        options.addAll(List.of("-hls_flags", "temp_file+independent_segments"));
    }
}
