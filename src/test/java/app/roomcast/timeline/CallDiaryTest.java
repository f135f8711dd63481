package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.call.CallEnded;
import app.roomcast.call.Calls;
import app.roomcast.call.Connection;
import app.roomcast.call.PairQuality;
import app.roomcast.call.Participant;
import app.roomcast.call.ParticipantChanged;
import app.roomcast.call.ParticipantId;
import app.roomcast.call.ParticipantJoined;
import app.roomcast.call.ParticipantLeft;
import app.roomcast.call.QualityTold;
import app.roomcast.call.RunningCall;
import app.roomcast.room.Access;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomRole;
import app.roomcast.room.Rooms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A diary of its own, on the portal's database, whose clock the test moves. */
@PortalTest
class CallDiaryTest {

    @Autowired
    CallRecords records;

    @Autowired
    Calls calls;

    @Autowired
    Timelines timelines;

    @Autowired
    Rooms rooms;

    @Autowired
    People people;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-31T10:00:00Z"));
    private final ParticipantId ada = new ParticipantId(UUID.randomUUID());
    private final ParticipantId ben = new ParticipantId(UUID.randomUUID());
    private final Map<ParticipantId, String> inside = new ConcurrentHashMap<>();
    private CallDiary diary;
    private RoomId room;

    @BeforeEach
    void aRoom() {
        room = rooms.create(
                        "Diary " + UUID.randomUUID(),
                        Access.EVERYONE,
                        people.findByUsername("admin").orElseThrow())
                .id();
        diary = diary();
    }

    @AfterEach
    void close() throws InterruptedException {
        diary.stop();
    }

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

    private CallDiary diary() {
        return new CallDiary(records, calls, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private void pass(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private void join(ParticipantId id, String name) {
        inside.put(id, name);
        diary.happened(new ParticipantJoined(room, id, name));
    }

    private void end(ParticipantId id, String name) {
        leave(id, name);
        diary.happened(new CallEnded(room));
    }

    private void end(ParticipantId first, String firstName, ParticipantId last, String lastName) {
        leave(first, firstName);
        end(last, lastName);
    }

    private void leave(ParticipantId id, String name) {
        inside.remove(id);
        diary.happened(new ParticipantLeft(room, id, name));
    }

    /** A tick, and all that was to be written at it. */
    private void store() {
        diary.store(this::running);
        var written = new CompletableFuture<Boolean>();
        diary.store(() -> {
            written.complete(true);
            return running();
        });
        written.join();
    }

    private List<RunningCall> running() {
        return List.of(new RunningCall(
                room,
                now.get(),
                inside.entrySet().stream()
                        .map(one -> new Participant(
                                one.getKey(),
                                PersonId.random(),
                                one.getValue(),
                                RoomRole.MEMBER,
                                now.get(),
                                Connection.CONNECTED))
                        .toList()));
    }

    private PastCall ended() {
        store();
        var call = timelines.of(room).getFirst();
        assertThat(call.endedAt()).isNotNull();
        return call;
    }

    private int samples() {
        return timelines.of(room).stream()
                .flatMap(call -> timelines.find(call.id()).orElseThrow().pairs().stream())
                .mapToInt(end -> end.samples().size())
                .sum();
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
