package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that goes away is a person who has left; when it comes back in time, he is who he was. */
class ReloadTest extends InARoom {

    @Test
    void aPageThatComesBackIsWhoItWasWithItsHandAndItsPlaceInTheOrder() {
        var ada = arrive();
        var ben = arrive();
        ada.client().say("{\"type\":\"hand\",\"raised\":true}");
        ada.client().say("{\"type\":\"media\",\"audio\":false,\"video\":true,\"screen\":true}");
        var before = ada.client().await("participant-changed").path("participant");
        ada.client().isHeard();

        ada.client().socket().goAway();
        assertThat(ben.client().await("participant-left").path("id").asString()).isEqualTo(ada.id());
        var back = CallClient.at(port, ada.browser(), room.slug());
        var welcome = back.helloAgain(ada.resumeToken());

        assertThat(welcome.path("resumed").asString()).isEqualTo("restored");
        var joined = back.next("joined");
        var you = joined.path("you");
        assertThat(you.path("id").asString()).isEqualTo(ada.id());
        assertThat(before.path("hand").asString()).isNotEmpty();
        assertThat(you.path("hand")).isEqualTo(before.path("hand"));
        assertThat(you.path("joinedAt")).isEqualTo(before.path("joinedAt"));
        assertThat(you.path("name").asString()).isEqualTo(ada.name());
        assertThat(you.path("audio").asBoolean()).isFalse();
        assertThat(you.path("screen").asBoolean())
                .as("a share ends with its page")
                .isFalse();
        var seen = ben.client().next("participant-joined").path("participant");
        assertThat(seen.path("id").asString()).isEqualTo(ada.id());
        assertThat(seen.path("hand")).isEqualTo(before.path("hand"));
        assertThat(calls.running().stream()
                        .filter(call -> call.room().equals(room.id()))
                        .flatMap(call -> call.participants().stream())
                        .map(Participant::name))
                .isEqualTo(List.of(ada.name(), ben.name()));
    }

    @Test
    void twoWhoReloadAtOnceAreBothWhoTheyWere() {
        var ada = arrive();
        var ben = arrive();
        ada.client().socket().goAway();
        ben.client().await("participant-left");
        ben.client().socket().goAway();

        for (var person : List.of(ada, ben)) {
            var back = CallClient.at(port, person.browser(), room.slug());
            assertThat(back.helloAgain(person.resumeToken()).path("session").asString())
                    .isEqualTo(person.id());
        }
    }

    @Test
    void aReloadThatComesBeforeTheOldSocketIsGoneKeepsThePlace() {
        var ada = arrive();
        var back = CallClient.at(port, ada.browser(), room.slug());

        assertThat(back.helloAgain(ada.resumeToken()).path("resumed").asString())
                .isEqualTo("kept");
        ada.client().socket().goAway();

        back.next("joined");
        back.nothingWasTold();
    }

    @Test
    void whoHasSaidThatHeLeavesDoesNotComeBackAsWhoHeWas() {
        var ada = arrive();
        ada.client().say("{\"type\":\"leave\"}");
        ada.client().await("left");
        ada.client().socket().goAway();

        assertThat(resumed(ada)).isEqualTo("none");
    }

    @Test
    void aPlaceIsComeBackToOnce() {
        var ada = arrive();
        ada.client().socket().goAway();
        var back = CallClient.at(port, ada.browser(), room.slug());
        back.helloAgain(ada.resumeToken());
        back.next("joined");
        back.say("{\"type\":\"leave\"}");
        back.next("left");

        assertThat(resumed(ada)).isEqualTo("none");
    }

    @Test
    void noReloadPassesADoorThatWasClosedMeanwhile() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var ben = knock();
        owner.client().say("{\"type\":\"admit\"}");
        var token = ben.client().next("joined").path("resumeToken").asString();
        ben.client().socket().goAway();
        owner.client().await("participant-left");
        owner.client().say("{\"type\":\"leave\"}");
        owner.client().await("left");

        var back = CallClient.at(port, ben.browser(), room.slug());
        assertThat(back.helloAgain(token).path("resumed").asString()).isEqualTo("none");
        back.join();
        back.next("waiting");
    }

    @Test
    void nobodyIsWhoHeWasInAPlaceThatAnotherHasTaken() {
        edit(null, null, 2);
        var ada = arrive();
        var ben = arrive();
        ada.client().socket().goAway();
        ben.client().await("participant-left");
        arrive();

        assertThat(resumed(ada)).isEqualTo("none");
    }

    @Test
    void whoWasRemovedMeanwhileComesBackByNoDevice() {
        var owner = arriveAs(admin, "admin");
        var laptop = arrive();
        var phone = arriveAs(laptop.browser(), laptop.name());
        phone.client().socket().goAway();
        laptop.client().await("participant-left");

        owner.client().say(FloorTest.moderate("remove", laptop.id()));
        laptop.client().await("left");

        assertThat(resumed(phone)).isEqualTo("none");
    }

    private String resumed(Insider person) {
        var back = CallClient.at(port, person.browser(), room.slug());
        return back.helloAgain(person.resumeToken()).path("resumed").asString();
    }
}
