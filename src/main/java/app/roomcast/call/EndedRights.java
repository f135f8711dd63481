package app.roomcast.call;

import app.roomcast.account.PersonDisabled;
import app.roomcast.platform.stomp.Sockets;
import app.roomcast.room.GuestLinkEnded;
import app.roomcast.room.RoomAccessChanged;
import app.roomcast.room.RoomClosed;
import app.roomcast.room.RoomMemberRemoved;
import app.roomcast.room.RoomPolicyChanged;
import app.roomcast.room.RoomReopened;
import app.roomcast.room.RoomRoleChanged;
import app.roomcast.room.Rooms;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts people out of calls when the right on which they came in ends elsewhere. */
@Component
class EndedRights {

    private final Rooms rooms;
    private final Calls calls;
    private final Sockets sockets;

    EndedRights(Rooms rooms, Calls calls, Sockets sockets) {
        this.rooms = rooms;
        this.calls = calls;
        this.sockets = sockets;
    }

    @EventListener
    void closed(RoomClosed event) {
        rooms.find(event.room()).map(calls::of).ifPresent(Call::close);
    }

    @EventListener
    void reopened(RoomReopened event) {
        rooms.find(event.room()).map(calls::of).ifPresent(Call::reopen);
    }

    /** Whoever looked at the room just before finds a call that knows the new policy. */
    @EventListener
    void changed(RoomPolicyChanged event) {
        rooms.find(event.room()).map(calls::of).ifPresent(call -> call.setPolicy(event.policy()));
    }

    @EventListener
    void changed(RoomAccessChanged event) {
        calls.find(event.room()).ifPresent(call -> putOutStrangers(call, event.slug()));
        recheckLobby(event.slug());
    }

    private void recheckLobby(String slug) {
        sockets.recheck(CallAnnouncer.topicOf(slug));
        sockets.recheck(CallAnnouncer.lobbyOf(slug));
    }

    private void putOutStrangers(Call call, String slug) {
        var strangers = call.people().stream()
                .filter(person -> rooms.find(slug, person).isEmpty())
                .collect(Collectors.toSet());
        call.putOut(strangers::contains, LeftReason.REMOVED);
    }

    @EventListener
    void removed(RoomMemberRemoved event) {
        calls.find(event.room()).ifPresent(call -> call.putOut(event.person()::equals, LeftReason.REMOVED));
        recheckLobby(event.slug());
    }

    @EventListener
    void ended(GuestLinkEnded event) {
        calls.find(event.room()).ifPresent(call -> call.putOut(event.guests()::contains, LeftReason.LINK_ENDED));
    }

    @EventListener
    void changed(RoomRoleChanged event) {
        calls.find(event.room()).ifPresent(call -> call.giveRole(event.person(), event.role()));
    }

    @EventListener
    void disabled(PersonDisabled event) {
        calls.all().forEach(call -> call.putOut(event.person()::equals, LeftReason.DISABLED));
    }
}
