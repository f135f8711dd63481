package app.roomcast.packaging;

import static app.roomcast.packaging.Examples.change;
import static app.roomcast.packaging.Examples.facts;
import static app.roomcast.packaging.Examples.picture;
import static app.roomcast.packaging.Examples.sound;
import static app.roomcast.packaging.Examples.timing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassTest {

    private final CopyGate gate = new CopyGate(12_000_000);
    private final HlsPackage target = new HlsPackage(Path.of("/media"));

    private List<Pass> passes(MediaFacts facts) {
        return Pass.of(Plan.of(facts, gate));
    }

    @Test
    void theCopyAndTheSoundComeFirstAndEverythingElseInOneRun() {
        List<Pass> passes = passes(facts(picture(), sound()));

        assertThat(passes).extracting(Pass::stems).containsExactly(List.of("v0", "a0"), List.of("v1", "v2", "v3"));
        assertThat(HlsOptions.of(passes.getFirst(), target))
                .containsSequence("-c:v", "copy")
                .contains("-c:a");
        assertThat(HlsOptions.of(passes.getLast(), target))
                .containsOnlyOnce("-filter_complex")
                .containsSequence("-force_key_frames", "source")
                .doesNotContain("-c:a");
    }

    @Test
    void onlyAPassThatTakesSomethingAsItIsMayHaveMadeAnUnfitCopy() {
        assertThat(passes(facts(picture(), sound()))).extracting(Pass::copies).containsExactly(true, false);
        assertThat(passes(facts(picture("codec", "hevc"), sound())))
                .extracting(Pass::copies)
                .containsExactly(true, false);
        assertThat(passes(facts(picture("codec", "hevc"), change(sound(), "codec", "opus"))))
                .extracting(Pass::copies)
                .containsExactly(false, false);
    }

    @Test
    void whatIsEncodedBeginsWithTheSmallestAndIsScaledDownFromRungToRung() {
        List<Pass> passes = passes(facts(picture("codec", "hevc"), sound()));

        assertThat(passes.getFirst().rungs()).extracting(Rung::name).containsExactly("360p");
        List<String> rest = HlsOptions.of(passes.getLast(), target);
        assertThat(rest.get(rest.indexOf("-filter_complex") + 1))
                .isEqualTo(
                        "[0:0]fps=30/1:start_time=0,scale=1920:1080:out_range=tv,format=yuv420p,setsar=1"
                                + ",split[v1][below1];[below1]scale=1280:720,setsar=1,split[v2][below2];[below2]scale=852:480,setsar=1[v3]");
    }

    @Test
    void aSmallPictureIsOnePass() {
        var small = change(change(picture(), "width", 480), "height", 270);

        assertThat(passes(facts(small, sound()))).hasSize(1);
    }

    @Test
    void soundAloneIsOnePassWithoutAPicture() {
        assertThat(passes(facts(null, sound()))).extracting(Pass::stems).containsExactly(List.of("a0"));
    }

    @Test
    void soundThatBeginsAfterThePictureIsFilledUpWithSilence() {
        var late = change(sound(), "timing", timing(0.5, 60, 47, 1_000_000));

        assertThat(HlsOptions.of(passes(facts(picture(), sound())).getFirst(), target))
                .containsSequence("-c:a", "copy");
        assertThat(HlsOptions.of(passes(facts(picture(), late)).getFirst(), target))
                .containsSequence("-c:a", "aac")
                .contains("aresample=async=1000:first_pts=0");
    }
}
