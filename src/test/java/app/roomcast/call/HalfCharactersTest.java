package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON can name half a character, which no socket can carry: nobody's socket is lost by what another one writes. */
class HalfCharactersTest extends InARoom {

    Insider alice;
    Insider bob;

    @BeforeEach
    void twoInARoom() {
        alice = arrive();
        bob = arrive();
    }

    @Test
    void inADescription() {
        alice.client()
                .say("{\"type\":\"signal\",\"to\":\"" + bob.id()
                        + "\",\"generation\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"a\\ud800b\"}}");

        assertThat(bob.client().await("signal").path("description").path("sdp").asString())
                .isEqualTo("a?b");
    }

    @Test
    void inACandidateHoweverItIsRead() {
        var rest = "\"to\":\"" + bob.id() + "\",\"generation\":1,\"candidate\":{\"candidate\":\"a\\ud800b\"}";
        alice.client().say("{" + rest + ",\"type\":\"signal\"}");
        alice.client().say("{\"type\":\"signal\"," + rest + "}");

        assertThat(candidate()).isEqualTo("a?b");
        assertThat(candidate()).startsWith("a").endsWith("b");
        bob.client().nothingWasTold();
    }

    private String candidate() {
        return bob.client().await("signal").path("candidate").path("candidate").asString();
    }

    @Test
    void inTheNameOfADevice() {
        var person = someone();
        var client = CallClient.at(port, person.browser(), room.slug());
        client.hello();
        client.say("{\"type\":\"join\",\"audio\":false,\"video\":false,\"device\":\"a\\udc00b\"}");

        assertThat(client.await("joined").path("you").path("device").asString()).isEqualTo("a b");
        assertThat(bob.client()
                        .await("participant-joined")
                        .path("participant")
                        .path("device")
                        .asString())
                .isEqualTo("a b");
    }
}
