package app.roomcast.chat;

import app.roomcast.call.Calls;
import app.roomcast.call.Participant;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.room.RoomId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What is said in rooms. Everything is stored before it is told: who has heard of a message, the sender too, can rely on it. */
@Component
class Chat {

    private static final int PAGE = 50;

    private final ChatMessages messages;
    private final Calls calls;
    private final Clock clock;

    Chat(ChatMessages messages, Calls calls, Clock clock) {
        this.messages = messages;
        this.calls = calls;
        this.clock = clock;
    }

    /** Stores a message and tells everybody; one that is sent again is told to its sender alone. */
    void say(RoomId room, Participant speaker, Inbox sender, ChatCommand.Say say) {
        var text = ChatText.of(say.text());
        var author = new ChatMessages.Author(speaker.person(), speaker.name(), speaker.role());
        try {
            messages.add(room, author, say.id(), text, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DuplicateKeyException sentBefore) {
            sender.tell(new ChatNotice.Said(own(room, speaker, say.id()).message()));
            return;
        }
        calls.tellAll(
                room,
                new ChatNotice.Said(messages.find(room, say.id()).orElseThrow().message()));
    }

    /** Somebody else's id, here or in another room, is taken. */
    private ChatMessages.Stored own(RoomId room, Participant speaker, UUID id) {
        return messages.find(room, id)
                .filter(stored -> stored.author().person().equals(speaker.person()))
                .orElseThrow(ChatRefusal::notYours);
    }

    /** Authors remove their own messages, moderators those of everybody who did not outrank them. */
    void remove(RoomId room, Participant speaker, ChatCommand.Remove remove) {
        var stored = messages.find(room, remove.id()).orElseThrow(ChatRefusal::notFound);
        var own = stored.author().person().equals(speaker.person());
        var may = speaker.role().moderates() && !stored.author().role().outranks(speaker.role());
        if (!own && !may) {
            throw ChatRefusal.notYours();
        }
        if (messages.remove(room, remove.id(), speaker.name())) {
            calls.tellAll(room, new ChatNotice.Removed(remove.id(), speaker.name()));
        }
    }

    void history(RoomId room, Participant speaker, Inbox sender, ChatCommand.History history) {
        var before = history.before() == null ? Long.MAX_VALUE : history.before();
        var found = messages.before(room, before, PAGE + 1);
        var page = found.stream()
                .limit(PAGE)
                .map(ChatMessages.Stored::message)
                .toList()
                .reversed();
        sender.tell(new ChatNotice.History(ChatAuthors.name(room, speaker.person()), page, found.size() > PAGE));
    }
}
