package app.roomcast.call;

import app.roomcast.room.RoomPolicy;
import app.roomcast.room.RoomRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call says to one browser; docs/protocol.md tells when. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(CallNotice.Welcome.class),
    @JsonSubTypes.Type(CallNotice.Joined.class),
    @JsonSubTypes.Type(CallNotice.ParticipantJoined.class),
    @JsonSubTypes.Type(CallNotice.ParticipantChanged.class),
    @JsonSubTypes.Type(CallNotice.ParticipantLeft.class),
    @JsonSubTypes.Type(CallNotice.Signal.class),
    @JsonSubTypes.Type(CallNotice.Reacted.class),
    @JsonSubTypes.Type(CallNotice.Requested.class),
    @JsonSubTypes.Type(CallNotice.Waiting.class),
    @JsonSubTypes.Type(CallNotice.WaitingRoom.class),
    @JsonSubTypes.Type(CallNotice.RoomChanged.class),
    @JsonSubTypes.Type(CallNotice.NewIceServers.class),
    @JsonSubTypes.Type(CallNotice.RoomFull.class),
    @JsonSubTypes.Type(CallNotice.Left.class),
    @JsonSubTypes.Type(CallNotice.Error.class)
})
sealed interface CallNotice {

    /**
     * @param gap whether notices between the last one heard and the snapshot are lost
     * @param taken the number of the sender's last signal that was taken; later ones are to be sent again
     */
    @JsonTypeName("welcome")
    record Welcome(
            int version,
            ParticipantId session,
            String resumeToken,
            Resumed resumed,
            boolean gap,
            long taken,
            List<String> features,
            IceServers iceServers,
            Limits limits)
            implements CallNotice {

        /** The same with what the participant's place knows of his streams. */
        Welcome kept(boolean gap, long taken) {
            return new Welcome(version, session, resumeToken, resumed, gap, taken, features, iceServers, limits);
        }
    }

    /** What became of the token in hello. */
    enum Resumed {
        @JsonProperty("none")
        NONE,
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("restored")
        RESTORED
    }

    record Limits(int signalBytes, int messagesPerSecond) {}

    /**
     * @param resumeToken takes the place of the one in welcome: it alone brings its participant back after a restart
     * @param waiting who waits to be let in, for moderators; null for everybody else
     */
    @JsonTypeName("joined")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Joined(
            ParticipantView you,
            List<ParticipantView> participants,
            int capacity,
            RoomPolicy room,
            String resumeToken,
            @Nullable List<Waiter> waiting)
            implements CallNotice {}

    @JsonTypeName("participant-joined")
    record ParticipantJoined(ParticipantView participant) implements CallNotice {}

    @JsonTypeName("participant-changed")
    record ParticipantChanged(ParticipantView participant) implements CallNotice {}

    @JsonTypeName("participant-left")
    record ParticipantLeft(ParticipantId id, Departure reason) implements CallNotice {}

    @JsonTypeName("signal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signal(
            ParticipantId from,
            int generation,
            @Nullable SessionDescription description,
            @Nullable RelayedJson candidate)
            implements CallNotice {}

    @JsonTypeName("reaction")
    record Reacted(ParticipantId from, Reaction reaction) implements CallNotice {}

    /** @param by the name of the moderator who asks */
    @JsonTypeName("requested")
    record Requested(String by, ModeratorAction action) implements CallNotice {}

    /**
     * To somebody who waits himself, and again when that changes.
     *
     * @param attended whether somebody inside may let him in
     */
    @JsonTypeName("waiting")
    record Waiting(Instant since, boolean attended) implements CallNotice {}

    /** To moderators: everybody who waits, in the order in which they came. */
    @JsonTypeName("waiting-room")
    record WaitingRoom(List<Waiter> people) implements CallNotice {}

    record Waiter(ParticipantId id, String name, RoomRole role, Instant since) {}

    @JsonTypeName("room-changed")
    record RoomChanged(RoomPolicy room) implements CallNotice {}

    @JsonTypeName("ice-servers")
    record NewIceServers(IceServers iceServers) implements CallNotice {}

    @JsonTypeName("room-full")
    record RoomFull(int capacity) implements CallNotice {}

    @JsonTypeName("left")
    record Left(LeftReason reason) implements CallNotice {}

    /**
     * @param message a sentence in the language of the page
     * @param request the type that was refused, null when it is not known
     */
    @JsonTypeName("error")
    record Error(
            String code,
            String message,
            @Nullable String request,
            @Nullable Long retryAfterMillis) implements CallNotice {}
}
