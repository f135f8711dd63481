package app.roomcast.packaging.hls;

import app.roomcast.packaging.PackageFileName;
import app.roomcast.packaging.hls.Variants.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a package is whole and right, judged on its files: an exit status of zero proves nothing. */
public final class Conformance {

    private static final String STORYBOARD = "storyboard.vtt";

    /** Nothing has to name them. */
    private static final Set<String> KNOWN = Set.of("master.m3u8", "poster.jpg", STORYBOARD);

    private static final long SAME_CUT_MILLIS = 20;

    private final Path directory;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Inspection> renditions = new LinkedHashMap<>();

    private Conformance(Path directory) {
        this.directory = directory;
    }

    /**
     * The rules that one rendition breaks by itself.
     *
     * @param text what its playlist holds or is going to; none where there is none
     * @param expected what it must last; none where it need not last as long as the source
     */
    public static List<Violation> ofRendition(
            Path directory, String name, @Nullable String text, @Nullable Duration expected) throws IOException {
        return new Inspection(directory, name, text, expected).violations();
    }

    /**
     * The rules that a whole package breaks.
     *
     * @param multivariant what its multivariant playlist holds or is going to; none where there is none
     * @param expected what the picture, or the only sound, must last
     */
    public static List<Violation> ofPackage(Path directory, @Nullable String multivariant, Duration expected)
            throws IOException {
        var conformance = new Conformance(directory);
        conformance.check(multivariant, expected);
        return conformance.violations;
    }

    private void check(@Nullable String text, Duration expected) throws IOException {
        if (text == null) {
            object(Rule.PLAYLIST_MISSING, "the multivariant playlist");
            return;
        }
        Variants said;
        try {
            said = Variants.parse(text);
        } catch (Malformed e) {
            object(Rule.PLAYLIST_MALFORMED, "the multivariant playlist " + e.getMessage());
            return;
        }
        Set<String> main = new LinkedHashSet<>();
        said.variants().forEach(variant -> main.add(variant.playlist()));
        for (String name : said.playlists()) {
            if (PackageFileName.allows(name)) {
                var inspection = new Inspection(directory, name, read(name), main.contains(name) ? expected : null);
                renditions.put(name, inspection);
                violations.addAll(inspection.violations());
            } else {
                object(Rule.FOREIGN_NAME, name);
            }
        }
        for (Variant variant : said.variants()) {
            check(variant, said);
        }
        compareCuts();
        lookForStrangers();
    }

    private void check(Variant variant, Variants said) throws IOException {
        String group = variant.attribute("AUDIO");
        Inspection sound = group.isEmpty() ? null : renditions.get(said.sounds().getOrDefault(group, ""));
        if (!group.isEmpty() && sound == null) {
            object(Rule.SOUND_GROUP_MISSING, variant.playlist() + " asks for " + group);
        }
        Inspection picture = renditions.get(variant.playlist());
        if (picture != null) {
            violations.addAll(new VariantCheck(directory, variant, picture, sound).violations());
        }
    }

    /** Of pictures only: sound has segments of its own length. */
    private void compareCuts() {
        List<Inspection> pictures = renditions.values().stream()
                .filter(rendition -> rendition.isReadable()
                        && rendition.init() != null
                        && rendition.init().isPicture())
                .toList();
        for (Inspection picture : pictures) {
            if (!alike(picture.cuts(), pictures.getFirst().cuts())) {
                object(
                        Rule.BOUNDARIES_DIFFER,
                        picture.name() + " from " + pictures.getFirst().name());
            }
        }
    }

    private static boolean alike(List<Long> some, List<Long> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (Math.abs(some.get(i) - others.get(i)) > SAME_CUT_MILLIS) {
                return false;
            }
        }
        return true;
    }

    private void lookForStrangers() throws IOException {
        Set<String> named = new LinkedHashSet<>(KNOWN);
        named.addAll(sheets());
        for (Inspection rendition : renditions.values()) {
            named.add(rendition.name());
            MediaPlaylist playlist = rendition.playlist();
            if (playlist != null) {
                named.add(String.valueOf(playlist.map()));
                playlist.segments().forEach(segment -> named.add(segment.name()));
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !named.contains(name))
                    .sorted()
                    .forEach(name -> object(Rule.FILE_UNLISTED, name));
        }
    }

    /** The pictures that the storyboard names. */
    private List<String> sheets() throws IOException {
        String index = read(STORYBOARD);
        return index == null
                ? List.of()
                : index.lines()
                        .filter(line -> line.contains("#xywh="))
                        .map(line -> line.substring(0, line.indexOf('#')))
                        .toList();
    }

    private @Nullable String read(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.isRegularFile(file) ? Files.readString(file) : null;
    }

    private void object(Rule rule, String detail) {
        violations.add(new Violation(rule, detail));
    }
}
