package app.roomcast.packaging;

import app.roomcast.packaging.Plan.Picture;
import java.util.List;
import java.util.Locale;

/** ffmpeg's filter graph of one pass: decoded once, made upright, steady and square, then scaled down from rung to rung. */
final class PictureFilters {

    /** Linear light first, then a curve that keeps highlights, then back to BT.709. */
    private static final String TONE_MAP = ",format=yuv420p10le"
            + ",zscale=tin=%s:min=2020_ncl:pin=2020:rin=tv:t=linear:npl=100,format=gbrpf32le,zscale=p=709"
            + ",tonemap=hable:desat=0,zscale=t=709:m=709:r=tv";

    /** A size that is rounded to even numbers is told to have pixels that are not quite square. */
    private static final String SQUARE = ",setsar=1";

    private static final String PLAIN = ",format=yuv420p" + SQUARE;

    private PictureFilters() {}

    static String label(Rung rung) {
        return "[" + rung.stem() + "]";
    }

    /** Nothing where all is copied. */
    static List<String> of(Picture plan, List<Rung> rungs) {
        return rungs.stream().anyMatch(Rung::copied) ? List.of() : List.of("-filter_complex", graph(plan, rungs));
    }

    private static String graph(Picture plan, List<Rung> rungs) {
        var graph = new StringBuilder("[0:" + plan.track().index() + "]");
        if (!plan.ladder().first().copied()) {
            steady(graph, plan);
        }
        for (Rung rung : rungs) {
            boolean largest = rung.equals(rungs.getFirst());
            graph.append(scale(rung.size(), largest));
            if (largest && plan.track().highDynamicRange()) {
                graph.append(String.format(Locale.ROOT, TONE_MAP, plan.track().transfer()));
            }
            graph.append(largest ? PLAIN : SQUARE);
            if (rung.equals(rungs.getLast())) {
                graph.append(label(rung));
            } else {
                graph.append(",split" + label(rung) + "[below" + rung.number() + "];[below" + rung.number() + "]");
            }
        }
        return graph.toString();
    }

    /** From zero to the end, so that sound before the first picture or after the last has one to go with. */
    private static void steady(StringBuilder graph, Picture plan) {
        PictureTrack picture = plan.track();
        SoundTrack sound = plan.facts().sound();
        if (!picture.progressive()) {
            graph.append("bwdif=mode=send_frame:deint=interlaced,");
        }
        graph.append("fps=").append(plan.ladder().first().rate()).append(":start_time=0");
        double tail =
                sound == null ? 0 : sound.timing().end() - picture.timing().end();
        if (tail > 0.2) {
            graph.append(String.format(Locale.ROOT, ",tpad=stop_mode=clone:stop_duration=%.3f", tail));
        }
        graph.append(',');
    }

    private static String scale(FrameSize size, boolean largest) {
        return "scale=" + size.width() + ":" + size.height() + (largest ? ":out_range=tv" : "");
    }
}
