package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSettingsTest {

    @ParameterizedTest
    @CsvSource({"PT720H, PT24H", "PT24H, PT24H", "PT2H, PT2H"})
    void aLinkOfWhichNothingIsSaidIsGoodForADayAtMost(Duration longest, Duration usual) {
        assertThat(new RoomSettings(longest, Duration.ofHours(12), 500).usualGuestLink())
                .isEqualTo(usual);
    }
}
