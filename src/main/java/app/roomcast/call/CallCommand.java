package app.roomcast.call;

import static java.lang.Boolean.TRUE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a browser says to a call; docs/protocol.md tells when. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(CallCommand.Hello.class),
    @JsonSubTypes.Type(CallCommand.Join.class),
    @JsonSubTypes.Type(CallCommand.Signal.class),
    @JsonSubTypes.Type(CallCommand.Media.class),
    @JsonSubTypes.Type(CallCommand.Hand.class),
    @JsonSubTypes.Type(CallCommand.React.class),
    @JsonSubTypes.Type(CallCommand.Moderate.class),
    @JsonSubTypes.Type(CallCommand.Admit.class),
    @JsonSubTypes.Type(CallCommand.Deny.class),
    @JsonSubTypes.Type(CallCommand.Misses.class),
    @JsonSubTypes.Type(CallCommand.Quality.class),
    @JsonSubTypes.Type(CallCommand.Leave.class)
})
sealed interface CallCommand {

    /** The name of the type on the wire. */
    default String type() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }

    /**
     * @param resume the token of an earlier welcome
     * @param received the number of the last notice that was heard; null for a page that has forgotten all of them
     */
    @JsonTypeName("hello")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hello(
            List<Integer> versions,
            @Nullable String resume,
            @Nullable Long received,
            @Nullable String device) implements CallCommand {

        public Hello {
            versions = List.copyOf(versions);
        }

        /** The number of the last notice that was heard, or one before the first. */
        long lastReceived() {
            return received == null ? -1 : received;
        }
    }

    @JsonTypeName("join")
    record Join(
            boolean audio,
            boolean video,
            boolean screen,
            boolean screenAudio,
            @Nullable String device) implements CallCommand {

        /** Clients that share no screens leave its fields out. */
        @JsonCreator
        static Join of(
                boolean audio,
                boolean video,
                @Nullable Boolean screen,
                @Nullable Boolean screenAudio,
                @Nullable String device) {
            return new Join(audio, video, TRUE.equals(screen), TRUE.equals(screenAudio), device);
        }

        /** What is taken for true of a restored participant until he says media: better a black picture than a hidden one. */
        static Join restored(@Nullable String device) {
            return new Join(true, true, false, false, device);
        }

        Media media() {
            return new Media(audio, video, screen, screenAudio);
        }
    }

    /**
     * @param seq its number among the sender's signals, from 1; one that was taken already is dropped; null for senders that do not number
     * @param candidate an RTCIceCandidateInit; JSON's null says that there are no more; null when there is a description
     */
    @JsonTypeName("signal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signal(
            ParticipantId to,
            @Nullable Long seq,
            int generation,
            @Nullable SessionDescription description,
            @Nullable RelayedJson candidate)
            implements CallCommand {

        public Signal {
            var one = (description == null) != (candidate == null);
            var fitting = candidate == null || candidate.isObject() || candidate.isNull();
            if (to == null || generation < 1 || !one || !fitting) {
                throw new IllegalArgumentException("A signal has a receiver, and either a description or a candidate");
            }
        }
    }

    /** What is being sent: microphone, camera, screen, and the screen's sound. */
    @JsonTypeName("media")
    record Media(boolean audio, boolean video, boolean screen, boolean screenAudio) implements CallCommand {

        @JsonCreator
        static Media of(boolean audio, boolean video, @Nullable Boolean screen, @Nullable Boolean screenAudio) {
            return new Media(audio, video, TRUE.equals(screen), TRUE.equals(screenAudio));
        }
    }

    @JsonTypeName("hand")
    record Hand(boolean raised) implements CallCommand {}

    @JsonTypeName("react")
    record React(Reaction reaction) implements CallCommand {

        public React {
            Objects.requireNonNull(reaction);
        }
    }

    @JsonTypeName("moderate")
    record Moderate(ModeratorAction action, ParticipantId target) implements CallCommand {

        public Moderate {
            Objects.requireNonNull(action);
            Objects.requireNonNull(target);
        }
    }

    /** @param id who is let in, or null for everybody who waits */
    @JsonTypeName("admit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Admit(@Nullable ParticipantId id) implements CallCommand {}

    @JsonTypeName("deny")
    record Deny(ParticipantId id) implements CallCommand {

        public Deny {
            Objects.requireNonNull(id);
        }
    }

    /** @param misses all of them, in place of those told before */
    @JsonTypeName("misses")
    record Misses(List<Miss> misses) implements CallCommand {

        /** As many others as the largest room holds, and those who have left unnoticed. */
        private static final int MOST = 16;

        public Misses {
            misses = List.copyOf(misses);
            if (misses.size() > MOST || misses.stream().map(Miss::id).distinct().count() < misses.size()) {
                throw new IllegalArgumentException("At most " + MOST + " others are missed, each named once");
            }
        }
    }

    @JsonTypeName("quality")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quality(List<PairQuality> pairs, @Nullable Experience experience) implements CallCommand {

        public Quality {
            pairs = List.copyOf(pairs);
            if (pairs.size() > Misses.MOST
                    || pairs.stream().map(PairQuality::id).distinct().count() < pairs.size()) {
                throw new IllegalArgumentException("At most " + Misses.MOST + " pairs are told of, each once");
            }
        }
    }

    @JsonTypeName("leave")
    record Leave() implements CallCommand {}
}
