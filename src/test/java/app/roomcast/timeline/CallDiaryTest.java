package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.call.Connection;
import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantChanged;
import app.roomcast.call.ParticipantId;
import app.roomcast.call.ParticipantJoined;
import app.roomcast.call.ParticipantLeft;
import app.roomcast.call.QualityTold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallDiaryTest extends WithADiary {

    @Test
    void whoCameWentAndWasLostIsKept() {
        join(ada, "ada");
        pass(10);
        diary.happened(new ParticipantChanged(room, ada, Connection.RECONNECTING));
        pass(10);
        diary.happened(new ParticipantChanged(room, ada, Connection.CONNECTED));
        end(ada, "ada");

        var call = timelines.find(ended().id()).orElseThrow();

        assertThat(call.moments().stream().map(Moment::kind))
                .containsExactly(Moment.Kind.JOINED, Moment.Kind.LOST, Moment.Kind.BACK, Moment.Kind.LEFT);
        assertThat(call.call().names()).containsExactly("ada");
        assertThat(call.isShortened()).isFalse();
        assertThat(Duration.between(call.call().beganAt(), call.call().endedAt()))
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void minutesThatAreOverAreStoredWhileTheCallGoesOnAndTheRestWhenItEnds() {
        join(ada, "ada");
        join(ben, "ben");
        for (var sample = 0; sample < 9; sample++) {
            diary.told(new QualityTold(room, ada, List.of(pair(ben))));
            pass(10);
        }
        store();
        assertThat(samples()).isEqualTo(6);

        end(ben, "ben", ada, "ada");

        ended();
        assertThat(samples()).isEqualTo(9);
    }

    @Test
    void nothingIsKeptOfWhoIsNotInside() {
        join(ada, "ada");
        diary.told(new QualityTold(room, ben, List.of(pair(ada))));
        diary.told(new QualityTold(room, ada, List.of(pair(ben))));
        end(ada, "ada");

        assertThat(timelines.find(ended().id()).orElseThrow().pairs()).isEmpty();
    }

    @Test
    void whoComesBackSoonAfterTheEndGoesOnWithTheSameCall() {
        join(ada, "ada");
        end(ada, "ada");
        ended();
        pass(119);
        join(ada, "ada");
        end(ada, "ada");
        ended();
        assertThat(timelines.of(room)).hasSize(1);
        pass(121);
        join(ada, "ada");
        end(ada, "ada");
        store();

        assertThat(timelines.of(room))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.endedAt()).isNotNull());
    }

    @Test
    void whoComesAndGoesAllTheTimeIsInOneCallOfWhichSoMuchIsKeptAndNoMore() {
        for (var round = 0; round < 2; round++) {
            for (var times = 0; times < 700; times++) {
                var again = new ParticipantId(UUID.randomUUID());
                join(again, "ada");
                end(again, "ada");
            }
            ended();
        }

        assertThat(timelines.of(room)).hasSize(1);
        var call = timelines.find(ended().id()).orElseThrow();
        assertThat(call.moments()).hasSize(2_001);
        assertThat(call.isShortened()).isTrue();
    }

    @Test
    void aCallThatHasBecomeEmptyEndsWithTheNextTickAndWhenItBecameEmpty() {
        join(ada, "ada");
        pass(20);
        end(ada, "ada");
        pass(5);
        var goesOnBefore = new CompletableFuture<Boolean>();

        diary.store(() -> {
            goesOnBefore.complete(timelines.of(room).getFirst().endedAt() == null);
            return running();
        });

        assertThat(goesOnBefore.join()).isTrue();
        var call = ended();
        assertThat(Duration.between(call.beganAt(), call.endedAt())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whoIsSaidToHaveJoinedAfterHeHadLeftIsNotKeptInside() {
        diary.happened(new ParticipantLeft(room, ada, "ada"));
        diary.happened(new ParticipantJoined(room, ada, "ada"));
        join(ben, "ben");
        pass(10);

        store();
        store();

        var call = timelines.of(room).getFirst();
        assertThat(call.endedAt()).as("somebody is inside").isNull();
        assertThat(records.moments(call.id(), 10).stream()
                        .map(moment -> moment.name() + " " + moment.kind())
                        .toList())
                .containsExactlyInAnyOrder("ada JOINED", "ben JOINED", "ada LEFT");
        inside.clear();
        assertThat(ended().id()).as("nobody is inside").isEqualTo(call.id());
    }

    @Test
    void aCallOfTwelveHoursGoesOnAsAnotherWithThoseInside() {
        join(ada, "ada");
        join(ben, "ben");
        pass(12 * 3_600 - 1);
        store();
        assertThat(timelines.of(room)).hasSize(1);
        pass(1);

        store();
        store();

        var calls = timelines.of(room);
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst().endedAt()).isNull();
        assertThat(calls.getFirst().names()).containsExactlyInAnyOrder("ada", "ben");
        assertThat(calls.getLast().endedAt())
                .isEqualTo(calls.getFirst().beganAt())
                .isEqualTo(calls.getLast().beganAt().plus(CallDiary.LONGEST));
    }

    @Test
    void whoComesAsTheLastOneLeavesIsInACallThatGoesOn() {
        join(ada, "ada");
        join(ben, "ben");
        end(ada, "ada");
        pass(60);
        end(ben, "ben");

        var call = ended();

        assertThat(Duration.between(call.beganAt(), call.endedAt())).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aCallDuringWhichThePortalStoppedEndedWhenLastSomethingWasStoredOfIt() throws InterruptedException {
        join(ada, "ada");
        pass(30);
        join(ben, "ben");
        diary.stop();

        diary = diary();

        var call = ended();
        assertThat(Duration.between(call.beganAt(), call.endedAt())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whoComesBackSoonAfterARestartGoesOnWithTheSameCallHoweverLongThePortalWasAway() throws InterruptedException {
        join(ada, "ada");
        diary.stop();
        pass(3_600);
        diary = diary();
        pass((int) CallDiary.CONTINUED.toSeconds() - 1);

        join(ada, "ada");
        end(ada, "ada");

        ended();
        assertThat(timelines.of(room)).hasSize(1);
    }

    @Test
    void whoComesLaterThanThatAfterARestartBeginsAnother() throws InterruptedException {
        join(ada, "ada");
        diary.stop();
        pass(3_600);
        diary = diary();
        pass((int) CallDiary.CONTINUED.toSeconds() + 1);

        join(ada, "ada");
        end(ada, "ada");

        ended();
        assertThat(timelines.of(room)).hasSize(2);
    }

    @Test
    void callsAreForgottenWhenTheyWereKeptLongEnoughAndNotBefore() {
        join(ada, "ada");
        end(ada, "ada");
        var call = ended();

        new TimelineRetention(
                        records,
                        new TimelineSettings(Duration.ofDays(30)),
                        at(call.endedAt().plus(Duration.ofDays(30))))
                .forget();
        assertThat(timelines.of(room)).hasSize(1);
        new TimelineRetention(
                        records,
                        new TimelineSettings(Duration.ofDays(30)),
                        at(call.endedAt().plus(Duration.ofDays(30)).plusMillis(1)))
                .forget();

        assertThat(timelines.of(room)).isEmpty();
        assertThat(records.moments(call.id(), 1)).isEmpty();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static PairQuality pair(ParticipantId other) {
        return new PairQuality(
                other,
                20,
                0,
                0,
                1_000,
                1_000,
                PairQuality.Path.HOST,
                PairQuality.State.CONNECTED,
                PairQuality.Rung.NONE,
                false);
    }
}
