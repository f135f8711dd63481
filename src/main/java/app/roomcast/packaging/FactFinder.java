package app.roomcast.packaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the facts from a probe: which tracks count, and what they are. */
final class FactFinder {

    private final SourceKind kind;
    private final ProbeReport report;
    private final PackagingSettings settings;
    private final List<PictureTrack> pictures = new ArrayList<>();
    private final List<SoundTrack> sounds = new ArrayList<>();
    private final List<TextTrack> texts = new ArrayList<>();
    private @Nullable Integer cover;
    private boolean unsupported;
    private boolean hollow;

    FactFinder(SourceKind kind, ProbeReport report, PackagingSettings settings) {
        this.kind = kind;
        this.report = report;
        this.settings = settings;
    }

    MediaFacts find() {
        report.streams().forEach(this::sort);
        if (pictures.isEmpty() && sounds.isEmpty()) {
            throw nothingUsable();
        }
        PictureTrack picture = pictures.isEmpty() ? null : pictures.getFirst();
        SoundTrack sound = sounds.stream().min(preference()).orElse(null);
        return new MediaFacts(kind, duration(picture, sound), pictures.size(), picture, sound, cover, texts());
    }

    private Unpackageable nothingUsable() {
        if (report.streams().isEmpty() || hollow) {
            return new Unpackageable("damaged-media", "tracks without packets");
        }
        return unsupported
                ? new Unpackageable("unsupported-codec", "no track that may be decoded")
                : new Unpackageable("no-picture-or-sound", report.streams().size() + " other tracks");
    }

    private void sort(Map<String, String> stream) {
        int index = (int) TrackScan.number(stream.get("index"), -1);
        TrackScan scan = report.scans().get(index);
        String type = text(stream, "codec_type");
        String codec = text(stream, "codec_name");
        boolean moving = type.equals("video");
        if (type.equals("subtitle") && SourceCodecs.TEXT.contains(codec)) {
            texts.add(new TextTrack(index, text(stream, "tag:language"), isDefault(stream)));
        }
        if (!moving && !type.equals("audio")) {
            return;
        }
        if (moving && isStill(stream, codec, scan)) {
            cover = cover == null ? index : cover;
        } else if (!(moving ? SourceCodecs.PICTURE : SourceCodecs.SOUND).contains(codec)) {
            unsupported = true;
        } else if (scan == null || scan.isEmpty()) {
            hollow = true;
        } else if (moving) {
            pictures.add(picture(stream, index, scan));
        } else if (whole(stream, "channels") > 0 && whole(stream, "sample_rate") > 0) {
            sounds.add(sound(stream, index, scan));
        }
    }

    private static boolean isStill(Map<String, String> stream, String codec, @Nullable TrackScan scan) {
        return text(stream, "disposition:attached_pic").equals("1")
                || SourceCodecs.STILL.contains(codec) && scan != null && scan.packets() <= 1;
    }

    private PictureTrack picture(Map<String, String> stream, int index, TrackScan scan) {
        int width = whole(stream, "width");
        int height = whole(stream, "height");
        if ((long) width * height > settings.maxPixels()) {
            throw new Unpackageable("too-many-pixels", width + "x" + height);
        }
        if (width <= 0 || height <= 0) {
            throw new Unpackageable("damaged-media", "a picture without a size");
        }
        String field = text(stream, "field_order");
        return new PictureTrack(
                index,
                text(stream, "codec_name"),
                text(stream, "profile"),
                whole(stream, "level"),
                text(stream, "pix_fmt"),
                field.equals("progressive") || field.equals("unknown"),
                width,
                height,
                aspect(text(stream, "sample_aspect_ratio")),
                Math.floorMod(rotation(stream), 360),
                text(stream, "color_range"),
                text(stream, "color_transfer"),
                scan.keyframeFirst(),
                scan.widestKeyframeGap(),
                scan.longestSegment(),
                scan.timing());
    }

    private static SoundTrack sound(Map<String, String> stream, int index, TrackScan scan) {
        return new SoundTrack(
                index,
                text(stream, "codec_name"),
                text(stream, "profile"),
                whole(stream, "channels"),
                whole(stream, "sample_rate"),
                isDefault(stream),
                scan.timing());
    }

    private static boolean isDefault(Map<String, String> stream) {
        return text(stream, "disposition:default").equals("1");
    }

    private List<TextTrack> texts() {
        return texts.stream()
                .sorted(Comparator.comparing(track -> !track.preferred()))
                .toList();
    }

    private static Comparator<SoundTrack> preference() {
        return Comparator.comparing((SoundTrack sound) -> !sound.preferred())
                .thenComparing(sound -> !sound.copyable())
                .thenComparing(SoundTrack::index);
    }

    private static Duration duration(@Nullable PictureTrack picture, @Nullable SoundTrack sound) {
        double start = Double.MAX_VALUE;
        double end = -Double.MAX_VALUE;
        if (picture != null) {
            start = picture.timing().start();
            end = picture.timing().end();
        }
        if (sound != null) {
            start = Math.min(start, sound.timing().start());
            end = Math.max(end, sound.timing().end());
        }
        return Duration.ofMillis(Math.round((end - start) * 1000));
    }

    private static int rotation(Map<String, String> stream) {
        return stream.entrySet().stream()
                .filter(field -> field.getKey().endsWith("rotation"))
                .findFirst()
                .map(field -> (int) TrackScan.number(field.getValue(), 0))
                .orElse(0);
    }

    private static double aspect(String ratio) {
        String[] sides = ratio.split(":");
        double width = TrackScan.number(sides[0], 0);
        double height = sides.length == 2 ? TrackScan.number(sides[1], 0) : 0;
        double aspect = height > 0 ? width / height : 0;
        return aspect >= 0.1 && aspect <= 10 ? aspect : 1;
    }

    private static int whole(Map<String, String> stream, String field) {
        return (int) TrackScan.number(stream.get(field), 0);
    }

    private static String text(Map<String, String> stream, String field) {
        return stream.getOrDefault(field, "unknown");
    }
}
