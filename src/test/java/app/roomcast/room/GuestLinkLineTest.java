package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.account.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestLinkLineTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, expired, 0",
        "PT1S, minutes-left, 1",
        "PT59M59S, minutes-left, 60",
        "PT1H30M, hours-left, 2",
        "PT24H, hours-left, 24",
        "P2D, days-left, 2",
        "PT719H59M, days-left, 30"
    })
    void saysHowLongTheLinkIsGoodInAUnitThatFits(Duration rest, String left, long amount) {
        var policy = new RoomPolicy(false, false, 8);
        var room = new Room(RoomId.random(), "garden", "Garden", Access.EVERYONE, PersonId.random(), NOW, null, policy);
        var link = new GuestLink(GuestLinkId.random(), room, "", null, "alice", NOW, NOW.plus(rest), 0);

        var line = GuestLinkLine.of(link, NOW);

        assertThat(line.left()).isEqualTo("room.links." + left);
        assertThat(line.amount()).isEqualTo(amount);
        assertThat(line.good()).isEqualTo(!rest.isZero());
    }
}
