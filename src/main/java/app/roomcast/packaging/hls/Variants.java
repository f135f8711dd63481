package app.roomcast.packaging.hls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a multivariant playlist says (RFC 8216, 4.3.4).
 *
 * @param sounds by the name of their group: the playlist, or empty where it names none
 */
record Variants(List<Variant> variants, Map<String, String> sounds) {

    private static final String STREAM = "#EXT-X-STREAM-INF:";
    private static final String MEDIA = "#EXT-X-MEDIA:";
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(?:\"([^\"]*)\"|([^,]*))");

    /** A playlist to choose, with what is said of it. */
    record Variant(Map<String, String> attributes, String playlist) {

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** 0 where it is not said. */
        double number(String name) {
            try {
                return Double.parseDouble(attribute(name));
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    static Variants parse(String text) throws Malformed {
        if (!text.startsWith("#EXTM3U\n")) {
            throw new Malformed("does not begin with #EXTM3U");
        }
        var variants = new ArrayList<Variant>();
        var sounds = new HashMap<String, String>();
        Map<String, String> said = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith(STREAM)) {
                said = attributes(line.substring(STREAM.length()));
            } else if (line.startsWith(MEDIA)) {
                Map<String, String> media = attributes(line.substring(MEDIA.length()));
                if ("AUDIO".equals(media.get("TYPE"))) {
                    sounds.put(media.getOrDefault("GROUP-ID", ""), media.getOrDefault("URI", ""));
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (said == null) {
                    throw new Malformed(line + " without its EXT-X-STREAM-INF");
                }
                variants.add(new Variant(said, line.trim()));
                said = null;
            }
        }
        if (variants.isEmpty()) {
            throw new Malformed("nothing to choose from");
        }
        return new Variants(variants, sounds);
    }

    /** Every playlist that is named. */
    Set<String> playlists() {
        var names = new LinkedHashSet<String>();
        variants.forEach(variant -> names.add(variant.playlist));
        sounds.values().stream().filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    private static Map<String, String> attributes(String list) {
        var attributes = new HashMap<String, String>();
        Matcher matcher = ATTRIBUTE.matcher(list);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            attributes.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted);
        }
        return attributes;
    }
}
