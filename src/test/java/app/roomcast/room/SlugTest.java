package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Weekly Meeting, weekly-meeting",
        "Čtvrtek & pátek!, ctvrtek-patek",
        "Straße 7, strasse-7",
        "--- a ---, a",
        "ﬁne, fine",
        "İstanbul, istanbul"
    })
    void isMadeOfAsciiLettersAndDigits(String name, String slug) {
        assertThat(Slug.plain(name)).isEqualTo(slug);
    }

    @Test
    void isReadableWhereNothingOfTheNameRemains() {
        assertThat(Slug.candidates(new RoomName("会议室"))).allMatch(slug -> slug.matches("[a-z]{6}-[a-z]{6}"));
    }

    @Test
    void isShortEnoughForItsColumnWithEverySuffix() {
        assertThat(Slug.candidates(new RoomName("a".repeat(80)))).allMatch(slug -> slug.length() <= 60);
    }
}
