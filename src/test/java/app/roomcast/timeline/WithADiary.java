package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.call.CallEnded;
import app.roomcast.call.Calls;
import app.roomcast.call.Connection;
import app.roomcast.call.Participant;
import app.roomcast.call.ParticipantId;
import app.roomcast.call.ParticipantJoined;
import app.roomcast.call.ParticipantLeft;
import app.roomcast.call.RunningCall;
import app.roomcast.room.Access;
import app.roomcast.room.RoomId;
import app.roomcast.room.RoomRole;
import app.roomcast.room.Rooms;
import java.time.Clock;
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
import org.springframework.beans.factory.annotation.Autowired;

/** A diary of its own, on the portal's database, whose clock the test moves. */
@PortalTest
abstract class WithADiary {

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

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-31T10:00:00Z"));
    final ParticipantId ada = new ParticipantId(UUID.randomUUID());
    final ParticipantId ben = new ParticipantId(UUID.randomUUID());
    final Map<ParticipantId, String> inside = new ConcurrentHashMap<>();
    CallDiary diary;
    RoomId room;

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

    CallDiary diary() {
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

    void pass(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    void join(ParticipantId id, String name) {
        inside.put(id, name);
        diary.happened(new ParticipantJoined(room, id, name));
    }

    void end(ParticipantId id, String name) {
        leave(id, name);
        diary.happened(new CallEnded(room));
    }

    void end(ParticipantId first, String firstName, ParticipantId last, String lastName) {
        leave(first, firstName);
        end(last, lastName);
    }

    void leave(ParticipantId id, String name) {
        inside.remove(id);
        diary.happened(new ParticipantLeft(room, id, name));
    }

    /** A tick, and all that was to be written at it. */
    void store() {
        diary.store(this::running);
        var written = new CompletableFuture<Boolean>();
        diary.store(() -> {
            written.complete(true);
            return running();
        });
        written.join();
    }

    List<RunningCall> running() {
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

    PastCall ended() {
        store();
        var call = timelines.of(room).getFirst();
        assertThat(call.endedAt()).isNotNull();
        return call;
    }

    int samples() {
        return timelines.of(room).stream()
                .flatMap(call -> timelines.find(call.id()).orElseThrow().pairs().stream())
                .mapToInt(end -> end.samples().size())
                .sum();
    }
}
