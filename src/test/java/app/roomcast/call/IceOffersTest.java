package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "roomcast.call.ice-servers[0].urls=stun:stun.example.org",
            "roomcast.call.turn.urls=turn:turn.example.org:3478",
            "roomcast.call.turn.secret=north"
        })
class IceOffersTest extends InARoom {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final ParticipantId PARTICIPANT = ParticipantId.of("c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02");

    @Autowired
    IceRenewal renewal;

    @Test
    void withoutTurnTheServersAreOfferedAsTheyAre() {
        var stun = new IceServer(List.of("stun:stun.example.org"), null, null);
        var offers = new IceOffers(new CallSettings(Duration.ofMinutes(1), List.of(stun), null), CLOCK);

        assertThat(offers.to(PARTICIPANT)).isEqualTo(new IceServers(List.of(stun), null));
        assertThat(offers.renewal()).isEmpty();
    }

    /** The password was computed with openssl dgst -sha1 -hmac north -binary | base64. */
    @Test
    void credentialsNameTheirEndAndTheirParticipantAndAreSigned() {
        var turn = new TurnSettings(List.of("turn:turn.example.org"), "north", Duration.ofMinutes(10));
        var offers = new IceOffers(new CallSettings(Duration.ofMinutes(1), List.of(), turn), CLOCK);

        var offer = offers.to(PARTICIPANT);

        assertThat(offer.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_600));
        var server = offer.servers().getFirst();
        assertThat(server.username()).isEqualTo("1700000600:c2a94d57-3e6f-4f7c-8b19-6f2d8c1e4b02");
        assertThat(server.credential()).isEqualTo("xZxcOQRsOqyLQ4+Yzx9T3IHSTKo=");
        assertThat(offers.renewal()).contains(Duration.ofMinutes(5));
        assertThat(turn.toString()).doesNotContain("north");
    }

    @Test
    void everybodyInsideGetsHisOwnCredentialsAnew() {
        var ada = arrive();
        var ben = arrive();

        renewal.renew();

        for (var person : List.of(ada, ben)) {
            var servers =
                    person.client().await("ice-servers").path("iceServers").path("servers");
            assertThat(servers.size()).isEqualTo(2);
            assertThat(servers.get(1).path("username").asString()).endsWith(":" + person.id());
        }
    }
}
