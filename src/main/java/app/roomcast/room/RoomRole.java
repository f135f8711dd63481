package app.roomcast.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person is in a room, the highest first. */
public enum RoomRole {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("moderator")
    MODERATOR,
    /** Everyone signed in who may enter, listed or not. */
    @JsonProperty("member")
    MEMBER,
    /** Somebody without an account who came by a guest link. */
    @JsonProperty("guest")
    GUEST;

    /** Whether the one may act on the other: nobody acts on his equal. */
    public boolean outranks(RoomRole other) {
        return ordinal() < other.ordinal();
    }

    /** Whether somebody in this role looks after the room. */
    public boolean moderates() {
        return this == OWNER || this == MODERATOR;
    }

    /** Whether people are given this role; owners make their rooms, and guests come by links. */
    boolean isGiven() {
        return this == MODERATOR || this == MEMBER;
    }
}
