package app.roomcast.packaging;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Facts to vary from: a source that may be copied as it is. */
final class Examples {

    private Examples() {}

    static Timing timing(double start, double end, double rate, long bytes) {
        return new Timing(start, end, Math.round((end - start) * rate), rate, rate, bytes);
    }

    static PictureTrack picture() {
        return new PictureTrack(
                0,
                "h264",
                "High",
                40,
                "yuv420p",
                true,
                1920,
                1080,
                1,
                0,
                "tv",
                "bt709",
                true,
                2,
                2,
                timing(0, 60, 30, 30_000_000));
    }

    static SoundTrack sound() {
        return new SoundTrack(1, "aac", "LC", 2, 48_000, true, timing(0, 60, 47, 1_000_000));
    }

    static MediaFacts facts(@Nullable PictureTrack picture, @Nullable SoundTrack sound) {
        return new MediaFacts(
                new SourceKind("mov"),
                Duration.ofSeconds(60),
                picture == null ? 0 : 1,
                picture,
                sound,
                null,
                List.of());
    }

    /** The example picture with one field changed, by its name as a record component. */
    static PictureTrack picture(String field, Object value) {
        return change(picture(), field, value);
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> T change(T record, String field, Object value) {
        try {
            var components = record.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getName().equals(field)
                        ? value
                        : components[i].getAccessor().invoke(record);
            }
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(field, e);
        }
    }

    static PictureTrack timed(UnaryOperator<Timing> change) {
        return picture("timing", change.apply(picture().timing()));
    }
}
