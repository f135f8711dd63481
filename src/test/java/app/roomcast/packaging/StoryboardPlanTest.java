package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.StoryboardPlan.Moment;
import app.roomcast.packaging.hls.MediaPlaylist;
import app.roomcast.packaging.hls.MediaPlaylist.Segment;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryboardPlanTest {

    private static final FrameSize WIDE = new FrameSize(640, 360);

    private static StoryboardPlan plan(int segments, double seconds) {
        return plan(Collections.nCopies(segments, seconds), WIDE);
    }

    private static StoryboardPlan plan(List<Double> lengths, FrameSize size) {
        List<Segment> segments = lengths.stream()
                .map(seconds -> new Segment("v0_" + seconds + ".m4s", seconds))
                .toList();
        return StoryboardPlan.of(new MediaPlaylist(7, 6, "v0_init.mp4", segments, true), size);
    }

    private static List<Double> times(StoryboardPlan plan) {
        return plan.moments().stream().map(Moment::at).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.4, 1, 1, 1, 1",
        "6, 2, 6, 1, 6, 1",
        "13, 2, 13, 1, 10, 2",
        "100, 2, 100, 1, 10, 10",
        "101, 2, 101, 2, 10, 10",
        "200, 2, 200, 2, 10, 10",
        "201, 2, 101, 2, 10, 10",
        "21600, 2, 200, 2, 10, 10",
        "200, 2.002, 200, 2, 10, 10",
        "700, 0.4, 175, 2, 10, 10"
    })
    void aVideoOfAnyLengthHasAtMostTwoHundredPicturesOnTwoSheets(
            int segments, double seconds, int pictures, int sheets, int columns, int rows) {
        StoryboardPlan plan = plan(segments, seconds);

        assertThat(plan.moments()).hasSize(pictures);
        assertThat(List.of(plan.sheets(), plan.columns(), plan.rows())).containsExactly(sheets, columns, rows);
    }

    @Test
    void theyAreEvenlySpreadToTheEnd() {
        List<Double> times = times(plan(5400, 2));

        assertThat(times.get(1)).isEqualTo(54);
        assertThat(times.getLast()).isEqualTo(199 * 54);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isEqualTo(54);
        }
    }

    @Test
    void noneComesLessThanASecondAfterAnother() {
        assertThat(times(plan(List.of(0.6, 0.6, 0.6, 3.0, 0.2, 6.0), WIDE)))
                .usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1, Double.class)
                .containsExactly(0.0, 1.2, 4.8);
    }

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 160, 90",
        "854, 480, 160, 90",
        "90, 160, 90, 160",
        "480, 360, 160, 120",
        "64, 64, 160, 160",
        "3000, 20, 160, 2"
    })
    void aPictureIsAHundredAndSixtyPixelsOnItsLongerSide(int width, int height, int small, int low) {
        assertThat(plan(List.of(2.0), new FrameSize(width, height)).picture()).isEqualTo(new FrameSize(small, low));
    }

    @Test
    void theIndexTellsFromWhenToWhenWhichPartOfWhichSheetIsMeant() {
        StoryboardPlan plan = plan(
                Stream.concat(Collections.nCopies(112, 36.0).stream(), Stream.of(3.25))
                        .toList(),
                WIDE);

        assertThat(plan.index()).startsWith("""
                WEBVTT

                00:00:00.000 --> 00:00:36.000
                storyboard_00001.jpg#xywh=0,0,160,90

                00:00:36.000 --> 00:01:12.000
                storyboard_00001.jpg#xywh=160,0,160,90
                """).endsWith("""

                01:07:12.000 --> 01:07:15.250
                storyboard_00002.jpg#xywh=320,90,160,90
                """);
    }
}
