package app.roomcast.packaging.hls;

import app.roomcast.packaging.hls.Variants.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds what a multivariant playlist says of a rendition against what its files are. */
final class VariantCheck {

    private static final double BANDWIDTH_TOLERANCE = 0.1;
    private static final double RATE_TOLERANCE = 0.02;

    private final Path directory;
    private final Variant variant;
    private final Inspection picture;
    private final @Nullable Inspection sound;
    private final List<Violation> violations = new ArrayList<>();

    /** @param picture what the variant names itself: the picture, or the only sound */
    VariantCheck(Path directory, Variant variant, Inspection picture, @Nullable Inspection sound) {
        this.directory = directory;
        this.variant = variant;
        this.picture = picture;
        this.sound = sound;
    }

    List<Violation> violations() throws IOException {
        InitSegment init = picture.init();
        if (!picture.isReadable() || init == null || (sound != null && !sound.isReadable())) {
            return List.of();
        }
        codecs(init);
        bandwidths();
        if (init.isPicture()) {
            String size = init.width() + "x" + init.height();
            object(
                    Rule.RESOLUTION_DIFFERS,
                    "RESOLUTION",
                    size,
                    variant.attribute("RESOLUTION").equals(size));
            frameRate();
        }
        return violations;
    }

    private void codecs(InitSegment init) {
        Set<String> codecs = new TreeSet<>(Set.of(init.codec()));
        if (sound != null && sound.init() != null) {
            codecs.add(sound.init().codec());
        }
        Set<String> said = new TreeSet<>(List.of(variant.attribute("CODECS").split(",")));
        object(Rule.CODECS_DIFFER, "CODECS", codecs, said.equals(codecs));
    }

    /** RFC 8216 asks for the highest rate there is: no less than the average, no more than the shortest picture gives, and one. */
    private void frameRate() {
        double[] rates = picture.rates();
        if (rates.length == 2) {
            double said = variant.number("FRAME-RATE");
            boolean right = said >= rates[0] * (1 - RATE_TOLERANCE) && said <= rates[1] * (1 + RATE_TOLERANCE) + 1;
            object(Rule.FRAME_RATE_DIFFERS, "FRAME-RATE", rates[0] + " to " + rates[1], right);
        }
    }

    private void bandwidths() throws IOException {
        Bandwidth measured = measured(picture);
        if (sound != null) {
            measured = measured.with(measured(sound));
        }
        double peak = variant.number("BANDWIDTH");
        boolean covers = peak >= measured.peak() && peak <= measured.peak() * (1 + BANDWIDTH_TOLERANCE);
        object(Rule.PEAK_BANDWIDTH_DIFFERS, "BANDWIDTH", measured.peak(), covers);
        double average = variant.number("AVERAGE-BANDWIDTH");
        boolean near = Math.abs(average - measured.average()) <= measured.average() * BANDWIDTH_TOLERANCE;
        object(Rule.AVERAGE_BANDWIDTH_DIFFERS, "AVERAGE-BANDWIDTH", measured.average(), near);
    }

    private Bandwidth measured(Inspection rendition) throws IOException {
        return Bandwidth.measured(directory, Objects.requireNonNull(rendition.playlist()));
    }

    private void object(Rule rule, String attribute, Object right, boolean holds) {
        if (!holds) {
            violations.add(new Violation(
                    rule,
                    variant.playlist() + " has " + attribute + " " + variant.attribute(attribute) + ", not " + right));
        }
    }
}
