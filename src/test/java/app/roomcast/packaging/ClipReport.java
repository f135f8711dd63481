package app.roomcast.packaging;

import app.roomcast.packaging.hls.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** What the packaging of a portal finds out about a clip and wants to make of it, in the words of a table. */
public record ClipReport(String facts, String plan) {

    public static ClipReport of(ApplicationContext portal, Path clip) throws IOException {
        try {
            MediaFacts facts = portal.getBean(Probe.class).facts(clip, process -> {});
            var gate = new CopyGate(portal.getBean(PackagingSettings.class).maxCopyBitrate());
            return new ClipReport(facts(facts), plan(facts, gate));
        } catch (Unpackageable refused) {
            return new ClipReport("-", "refused: " + refused.code());
        }
    }

    private static String facts(MediaFacts facts) {
        PictureTrack picture = facts.picture();
        SoundTrack sound = facts.sound();
        String seen = picture == null
                ? "no picture"
                : "%s %dx%d %.4g/s"
                        .formatted(
                                picture.codec(),
                                picture.width(),
                                picture.height(),
                                picture.timing().averageRate());
        String heard = sound == null ? "no sound" : sound.codec() + " " + sound.channels() + "ch";
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %.1f s",
                facts.kind().demuxer(),
                seen,
                heard,
                facts.duration().toMillis() / 1000.0);
    }

    private static String plan(MediaFacts facts, CopyGate gate) {
        Plan plan = Plan.of(facts, gate);
        String sound = facts.sound() == null ? "" : plan.copiesSound() ? ", sound copied" : ", sound encoded";
        if (plan.facts().audioOnly()) {
            return sound.substring(2);
        }
        List<String> objections = gate.objections(facts);
        return (objections.isEmpty() ? "picture copied" : "picture encoded (" + String.join(", ", objections) + ")")
                + sound;
    }

    /** The rules that a package breaks; empty when it is as it should be. */
    public static List<String> violations(Path hls, Duration duration) throws IOException {
        String master = Files.readString(hls.resolve(HlsPackage.MASTER));
        return Conformance.ofPackage(hls, master, duration).stream()
                .map(violation -> violation.rule().id())
                .toList();
    }
}
