package app.roomcast.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a room's chat says to those inside, in the stream of all that they are told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ChatNotice.Said.class),
    @JsonSubTypes.Type(ChatNotice.Removed.class),
    @JsonSubTypes.Type(ChatNotice.History.class),
    @JsonSubTypes.Type(ChatNotice.Refused.class)
})
sealed interface ChatNotice {

    @JsonTypeName("chat-message")
    record Said(ChatMessage message) implements ChatNotice {}

    /** @param by the name of who has removed it */
    @JsonTypeName("chat-removed")
    record Removed(UUID id, String by) implements ChatNotice {}

    /**
     * @param you how the receiver is named as an author
     * @param messages the oldest first
     * @param more whether there are older ones
     */
    @JsonTypeName("chat-history")
    record History(String you, List<ChatMessage> messages, boolean more) implements ChatNotice {}

    /**
     * @param message a sentence in the language of the page
     * @param request the type that was refused, null when it is not known
     * @param id of the message that it was about, or null
     */
    @JsonTypeName("chat-refused")
    record Refused(
            String code,
            String message,
            @Nullable String request,
            @Nullable UUID id,
            @Nullable Long retryAfterMillis) implements ChatNotice {}
}
