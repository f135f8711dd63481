package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final FrameRate RATE = new FrameRate(30, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1920 | 1080 | 1920x1080 1280x720 852x480 640x360
            1080 | 1920 | 1080x1920 720x1280 480x852 360x640
            1280 | 720  | 1280x720 852x480 640x360
            854  | 480  | 854x480 640x360
            640  | 360  | 640x360
            480  | 270  | 480x270
            160  | 120  | 160x120
            1000 | 500  | 1000x500 720x360
            800  | 400  | 800x400
            2048 | 858  | 2048x858 1718x720 1144x480 858x360
            """)
    void holdsItsOwnSizeAndTheUsualOnesWellBelowIt(int width, int height, String sizes) {
        Ladder ladder = Ladder.copied(new FrameSize(width, height), RATE);

        assertThat(String.join(" ", names(ladder))).isEqualTo(sizes);
    }

    @Test
    void beginsWithTheCopyWhereThereIsOne() {
        Ladder ladder = Ladder.copied(new FrameSize(1920, 1080), RATE);

        assertThat(ladder.first()).isEqualTo(new Rung(0, new FrameSize(1920, 1080), RATE, true));
        assertThat(ladder.rest()).extracting(Rung::name).containsExactly("720p", "480p", "360p");
        assertThat(ladder.rest()).extracting(Rung::stem).containsExactly("v1", "v2", "v3");
        assertThat(ladder.rest()).noneMatch(Rung::copied);
    }

    @Test
    void beginsWithTheSmallestWhereAllAreEncoded() {
        Ladder ladder = Ladder.encoded(new FrameSize(1920, 1080), RATE);

        assertThat(ladder.first()).isEqualTo(new Rung(0, new FrameSize(640, 360), RATE, false));
        assertThat(ladder.rest()).extracting(Rung::name).containsExactly("1080p", "720p", "480p");
    }

    private static List<String> names(Ladder ladder) {
        return Stream.concat(Stream.of(ladder.first()), ladder.rest().stream())
                .map(rung -> rung.size().width() + "x" + rung.size().height())
                .toList();
    }
}
