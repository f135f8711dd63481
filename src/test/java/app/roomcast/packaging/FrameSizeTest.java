package app.roomcast.packaging;

import static app.roomcast.packaging.Examples.change;
import static app.roomcast.packaging.Examples.picture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 1.0, 0, 1920, 1080",
        "480, 270, 1.0, 0, 480, 270",
        "3840, 2160, 1.0, 270, 1080, 1920",
        "3026, 1386, 1.0, 0, 2356, 1080",
        "640, 360, 2.0, 0, 1280, 360",
        "640, 352, 0.97778, 0, 624, 352",
        "161, 121, 1.0, 0, 160, 120",
        "8000, 100, 1.0, 0, 3840, 48"
    })
    void isUprightSquareEvenAndNeverLargerThanTheSource(
            int width, int height, double aspect, int rotation, int expectedWidth, int expectedHeight) {
        PictureTrack track = change(
                change(change(picture("width", width), "height", height), "aspect", aspect), "rotation", rotation);

        FrameSize size = FrameSize.encoded(track);

        assertThat(size).isEqualTo(new FrameSize(expectedWidth, expectedHeight));
        assertThat(size.shortSide()).isLessThanOrEqualTo(1080);
    }

    @ParameterizedTest
    @CsvSource({
        "29.97, 30, 30000/1001",
        "25.0, 25, 25/1",
        "59.94, 60, 60000/1001",
        "120, 120, 60/1",
        "24.36, 29, 30/1",
        "8.66, 20, 24/1",
        "12.5, 13, 12500/1000"
    })
    void framesComeAtTheirOwnSteadyRateOrAtOneThatLosesNone(double average, double peak, String rate) {
        assertThat(FrameRate.of(new Timing(0, 10, 100, average, peak, 1))).hasToString(rate);
    }
}
