package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.account.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VacatedSeatsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final VacatedSeats vacated = new VacatedSeats(Duration.ofSeconds(60));
    private final ParticipantId id = ParticipantId.random();
    private final VacatedSeat place =
            new VacatedSeat(PersonId.random(), NOON, null, new CallCommand.Media(true, true, true, true));

    @Test
    void aPlaceIsThereForItsPersonUntilTheWindowIsOver() {
        vacated.add(id, place, NOON);

        assertThat(vacated.find(id, place.person(), NOON.plusSeconds(59))).isEqualTo(place);
        assertThat(vacated.find(id, place.person(), NOON.plusSeconds(60))).isNull();
        assertThat(vacated.find(id, PersonId.random(), NOON)).isNull();
        assertThat(vacated.find(ParticipantId.random(), place.person(), NOON)).isNull();
    }

    @Test
    void aPlaceIsGoneWhenItWasTakenOrItsPersonWasPutOut() {
        vacated.add(id, place, NOON);
        vacated.forget(PersonId.random()::equals);
        assertThat(vacated.find(id, place.person(), NOON)).isEqualTo(place);

        vacated.remove(id);
        assertThat(vacated.find(id, place.person(), NOON)).isNull();
        vacated.add(id, place, NOON);
        vacated.forget(place.person()::equals);
        assertThat(vacated.find(id, place.person(), NOON)).isNull();
    }
}
