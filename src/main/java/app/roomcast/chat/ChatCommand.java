package app.roomcast.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a browser says to a room's chat; docs/protocol.md tells when. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ChatCommand.Say.class),
    @JsonSubTypes.Type(ChatCommand.Remove.class),
    @JsonSubTypes.Type(ChatCommand.History.class)
})
sealed interface ChatCommand {

    /** The name of the type on the wire. */
    default String type() {
        return getClass().getAnnotation(JsonTypeName.class).value();
    }

    /** The message that it is about, where there is one. */
    @Nullable
    UUID id();

    /** @param id made by the sender, so that the same message sent again is known */
    @JsonTypeName("say")
    record Say(UUID id, String text) implements ChatCommand {

        public Say {
            Objects.requireNonNull(id);
            Objects.requireNonNull(text);
        }
    }

    @JsonTypeName("remove")
    record Remove(UUID id) implements ChatCommand {

        public Remove {
            Objects.requireNonNull(id);
        }
    }

    /** @param before the number of the oldest message that is known, or null for the newest ones */
    @JsonTypeName("history")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record History(@Nullable Long before) implements ChatCommand {

        @Override
        public @Nullable UUID id() {
            return null;
        }
    }
}
