package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomRole;

/**
 * A person at the door of a call, with the socket he came by and the id he would have inside.
 *
 * @param resumeToken with which he comes back once he has been inside
 */
record Arrival(ParticipantId id, PersonId person, String username, RoomRole role, String resumeToken, Inbox inbox) {

    Arrival as(RoomRole given) {
        return new Arrival(id, person, username, given, resumeToken, inbox);
    }
}
