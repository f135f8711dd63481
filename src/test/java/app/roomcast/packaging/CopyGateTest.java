package app.roomcast.packaging;

import static app.roomcast.packaging.Examples.change;
import static app.roomcast.packaging.Examples.facts;
import static app.roomcast.packaging.Examples.picture;
import static app.roomcast.packaging.Examples.sound;
import static app.roomcast.packaging.Examples.timed;
import static app.roomcast.packaging.Examples.timing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.roomcast.packaging.Plan.SoundOnly;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CopyGateTest {

    private final CopyGate gate = new CopyGate(12_000_000);

    static Stream<Arguments> closed() {
        return Stream.of(
                arguments("codec", picture("codec", "hevc")),
                arguments("profile", picture("profile", "High 10")),
                arguments("profile", picture("profile", "High 4:4:4 Predictive")),
                arguments("pixels", picture("pixelFormat", "yuv420p10le")),
                arguments("pixels", picture("pixelFormat", "yuvj420p")),
                arguments("pixels", picture("pixelFormat", "yuv422p")),
                arguments("range", picture("range", "pc")),
                arguments("progressive", picture("progressive", false)),
                arguments("level", picture("level", 50)),
                arguments("level", picture("level", -99)),
                arguments("aspect", picture("aspect", 1.333)),
                arguments("rotation", picture("rotation", 270)),
                arguments("dynamic-range", picture("transfer", "smpte2084")),
                arguments("dynamic-range", picture("transfer", "arib-std-b67")),
                arguments("even", picture("width", 1919)),
                arguments("rate", timed(t -> change(t, "averageRate", 72.0))),
                arguments("rate", timed(t -> change(t, "peakRate", 90.0))),
                arguments("bitrate", timed(t -> change(t, "bytes", 100_000_000L))),
                arguments("keyframe-first", picture("keyframeFirst", false)),
                arguments("keyframe-gap", picture("widestKeyframeGap", 6.1)));
    }

    static Stream<Arguments> open() {
        return Stream.of(
                arguments(picture()),
                arguments(picture("level", 42)),
                arguments(picture("profile", "Constrained Baseline")),
                arguments(picture("range", "unknown")),
                arguments(picture("transfer", "unknown")),
                arguments(picture("widestKeyframeGap", 6.0)),
                arguments(timed(t -> change(t, "averageRate", 60.06))),
                arguments(timed(t -> change(t, "bytes", 90_000_000L))));
    }

    private boolean isCopied(PictureTrack picture) {
        return ((Plan.Picture) Plan.of(facts(picture, sound()), gate))
                .ladder()
                .first()
                .copied();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void closesFor(String rule, PictureTrack picture) {
        assertThat(gate.objections(facts(picture, sound()))).contains(rule);
        assertThat(isCopied(picture)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("open")
    void opensFor(PictureTrack picture) {
        assertThat(gate.objections(facts(picture, sound()))).isEmpty();
        assertThat(isCopied(picture)).isTrue();
    }

    @Test
    void opensWithoutSoundOrWithSoundThatMustBeEncoded() {
        assertThat(gate.objections(facts(picture(), null))).isEmpty();
        assertThat(gate.objections(facts(picture(), change(sound(), "codec", "ac3"))))
                .isEmpty();
    }

    @Test
    void closesWhereSoundOutlastsThePictureOrThePictureComesLate() {
        var longer = change(sound(), "timing", timing(0, 70, 47, 1_000_000));
        assertThat(gate.objections(facts(picture(), longer))).containsExactly("sound-tail");
        var late = picture("timing", timing(5, 60, 30, 30_000_000));
        assertThat(gate.objections(facts(late, sound()))).containsExactly("late-picture");
    }

    @Test
    void closesForASecondPicture() {
        assertThat(gate.objections(change(facts(picture(), null), "pictureTracks", 2)))
                .containsExactly("tracks");
    }

    @Test
    void soundAloneIsPackagedAsSound() {
        assertThat(Plan.of(facts(null, sound()), gate)).isInstanceOf(SoundOnly.class);
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void copiesOnlySoundThatEveryBrowserPlays(boolean copied, SoundTrack sound) {
        assertThat(sound.copyable()).isEqualTo(copied);
    }

    static List<Arguments> sounds() {
        return List.of(
                arguments(true, sound()),
                arguments(true, change(sound(), "sampleRate", 44_100)),
                arguments(true, change(sound(), "channels", 1)),
                arguments(false, change(sound(), "channels", 6)),
                arguments(false, change(sound(), "sampleRate", 22_050)),
                arguments(false, change(sound(), "profile", "HE-AAC")),
                arguments(false, change(sound(), "codec", "mp3")));
    }
}
