package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roomcast.account.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who was put out does not come back by a token from before, also after a restart. */
@TestPropertySource(properties = "roomcast.call.resume-window=1h")
class RemovalsTest extends InARoom {

    @Autowired
    ResumeTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Bans bans;

    @Test
    void noTokenFromBeforeBringsSomebodyBackWhoWasRemoved() {
        edit(true, null, null);
        var owner = arriveAs(admin, "admin");
        var ben = knock();
        owner.client().say("{\"type\":\"admit\"}");
        ben.client().next("joined");
        owner.client().say(FloorTest.moderate("remove", ben.id()));
        ben.client().await("left");
        owner.client().isHeard();
        var id = people.findByUsername(ben.name()).orElseThrow();
        var before = tokenOf(id, clock.instant().minusSeconds(3_600));

        var back = CallClient.at(port, ben.browser(), room.slug());
        assertThat(back.helloAgain(tokens.sign(before)).path("resumed").asString())
                .isEqualTo("none");
        back.join();
        back.next("waiting");

        var nextRun = new Removals(jdbc, clock);
        assertThat(nextRun.hasEnded(before)).isTrue();
        assertThat(nextRun.hasEnded(tokenOf(id, clock.instant())))
                .as("admitted again")
                .isFalse();
        assertThat(nextRun.hasEnded(tokenOf(adminId(), before.issuedAt())))
                .as("somebody else")
                .isFalse();
        var aDayLater = new Removals(jdbc, Clock.offset(clock, Duration.ofHours(25)));
        assertThat(aDayLater.hasEnded(before))
                .as("such tokens are outdated by themselves")
                .isFalse();
    }

    @Test
    void aDeviceThatWasPutOutAloneBarsNoOtherOfTheSamePerson() {
        var ben = arrive();
        var id = people.findByUsername(ben.name()).orElseThrow();
        var removed = new ParticipantId(UUID.fromString(ben.id()));
        var before = clock.instant().minusSeconds(3_600);

        calls.remove(removed);

        var nextRun = new Removals(jdbc, clock);
        assertThat(nextRun.hasEnded(new ResumeToken(room.id(), removed, id, true, before)))
                .isTrue();
        assertThat(nextRun.hasEnded(tokenOf(id, before))).as("another device").isFalse();
    }

    @Test
    void whoHasLeftIsNotBroughtBackByATokenFromBefore() {
        var ben = arrive();
        var id = people.findByUsername(ben.name()).orElseThrow();
        var left = new ParticipantId(UUID.fromString(ben.id()));
        var before = clock.instant().minusSeconds(3_600);

        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");

        var nextRun = new Removals(jdbc, clock);
        assertThat(nextRun.hasEnded(new ResumeToken(room.id(), left, id, true, before)))
                .isTrue();
        assertThat(nextRun.hasEnded(tokenOf(id, before))).as("another device").isFalse();
    }

    @Test
    void whoLeavesGoesThoughThatCannotBeStored() {
        var ben = arrive();

        withoutTable("call_removal", () -> {
            ben.client().say("{\"type\":\"leave\"}");
            ben.client().await("left");
        });

        assertThat(calls.inside(room.id())).isZero();
    }

    @Test
    void whatIsOutdatedIsForgottenWithoutARestartToo() {
        var ben = arrive();
        ben.client().say("{\"type\":\"leave\"}");
        ben.client().await("left");
        var now = new AtomicReference<>(clock.instant());
        InstantSource source = now::get;
        var removals = new Removals(jdbc, source.withZone(ZoneOffset.UTC));

        removals.forgetOutdated();
        assertThat(stored(ben)).isEqualTo(1);

        now.set(now.get().plus(Restorations.LONGEST).plusSeconds(60));
        removals.forgetOutdated();
        assertThat(stored(ben)).isZero();
    }

    private int stored(Insider insider) {
        return jdbc.sql("select count(*) from call_removal where removed = ?")
                .param(UUID.fromString(insider.id()))
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyHearsOfARemovalThatCannotBeStored() {
        var owner = arriveAs(admin, "admin");
        var ben = arrive();
        var id = people.findByUsername(ben.name()).orElseThrow();
        owner.client().await("participant-joined");

        withoutTable("call_removal", () -> {
            for (var action : new String[] {"remove", "ban"}) {
                owner.client().say(FloorTest.moderate(action, ben.id()));
                owner.client().nextIsError("internal");
            }
            var participant = new ParticipantId(UUID.fromString(ben.id()));
            assertThatThrownBy(() -> calls.remove(participant)).isInstanceOf(DataAccessException.class);
        });
        withoutTable("call_ban", () -> {
            owner.client().say(FloorTest.moderate("ban", ben.id()));
            owner.client().nextIsError("internal");
        });

        ben.client().nothingWasTold();
        assertThat(calls.inside(room.id())).isEqualTo(2);
        assertThat(bans.has(room.id(), id)).isFalse();
        owner.client().say(FloorTest.moderate("remove", ben.id()));
        assertThat(ben.client().next("left").path("reason").asString()).isEqualTo("removed");
    }

    @Test
    void whoseRightHasEndedHasToGoThoughThatCannotBeStored() {
        var ben = arrive();
        var id = people.findByUsername(ben.name()).orElseThrow();

        withoutTable("call_removal", () -> calls.find(room.id()).orElseThrow().putOut(id::equals, LeftReason.REMOVED));

        assertThat(ben.client().await("left").path("reason").asString()).isEqualTo("removed");
    }

    private void withoutTable(String table, Runnable act) {
        jdbc.sql("alter table " + table + " rename to hidden").update();
        try {
            act.run();
        } finally {
            jdbc.sql("alter table hidden rename to " + table).update();
        }
    }

    private ResumeToken tokenOf(PersonId person, Instant issuedAt) {
        return new ResumeToken(room.id(), ParticipantId.random(), person, true, issuedAt);
    }
}
