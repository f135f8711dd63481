package app.roomcast.call;

import app.roomcast.account.PersonDisabled;
import app.roomcast.platform.stomp.Sockets;
import app.roomcast.room.RoomClosed;
import app.roomcast.room.RoomMemberRemoved;
import app.roomcast.room.RoomReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts people out of calls when the right on which they came in ends elsewhere. */
@Component
class EndedRights {

    private final Calls calls;
    private final Sockets sockets;

    EndedRights(Calls calls, Sockets sockets) {
        this.calls = calls;
        this.sockets = sockets;
    }

    @EventListener
    void closed(RoomClosed event) {
        calls.of(event.room(), event.slug(), false).close();
    }

    @EventListener
    void reopened(RoomReopened event) {
        calls.of(event.room(), event.slug(), true).reopen();
    }

    @EventListener
    void removed(RoomMemberRemoved event) {
        calls.find(event.room())
                .ifPresent(call ->
                        call.putOut(participant -> participant.person().equals(event.person()), LeftReason.REMOVED));
        sockets.recheck(CallAnnouncer.topicOf(event.slug()));
    }

    @EventListener
    void disabled(PersonDisabled event) {
        calls.all()
                .forEach(call ->
                        call.putOut(participant -> participant.person().equals(event.person()), LeftReason.DISABLED));
    }
}
