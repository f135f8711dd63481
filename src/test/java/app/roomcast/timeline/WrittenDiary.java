package app.roomcast.timeline;

import static org.awaitility.Awaitility.await;

import app.roomcast.room.RoomId;
import org.springframework.context.ApplicationContext;

/** The portal's diary for tests that do not wait for its next tick. */
public final class WrittenDiary {

    private final CallDiary diary;
    private final Timelines timelines;

    public WrittenDiary(ApplicationContext portal) {
        diary = portal.getBean(CallDiary.class);
        timelines = portal.getBean(Timelines.class);
    }

    /** The last call of a room, once it is over. */
    public PastCall lastCall(RoomId room) {
        return await().until(
                        () -> {
                            diary.store();
                            return timelines.of(room);
                        },
                        calls -> !calls.isEmpty() && calls.getFirst().endedAt() != null)
                .getFirst();
    }
}
