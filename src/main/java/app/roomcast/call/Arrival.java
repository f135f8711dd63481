package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.platform.stomp.Inbox;

/** A person at the door of a call, with the socket he came by and the id he would have inside. */
record Arrival(ParticipantId id, PersonId person, String username, Inbox inbox) {}
