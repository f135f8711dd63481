package app.roomcast.call;

import app.roomcast.account.PersonId;

/** Who has to go with every device, as a moderator has decided, and what he is told. */
record Expulsion(PersonId person, LeftReason reason) {

    boolean bans() {
        return reason == LeftReason.BANNED;
    }
}
