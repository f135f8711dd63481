package app.roomcast.chat;

import app.roomcast.account.SignedInPerson;
import app.roomcast.call.Calls;
import app.roomcast.call.Participant;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.stomp.CommandIntake;
import app.roomcast.platform.stomp.CommandReader;
import app.roomcast.platform.stomp.DestinationRule;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.platform.web.RefusalTexts;
import app.roomcast.room.RoomId;
import app.roomcast.room.Rooms;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what browsers send to {@code /app/chat/{slug}}: from those inside the room's call, and from nobody else. */
@Component
class ChatCommands implements CommandIntake, DestinationRule {

    private static final String PREFIX = "/app/chat/";
    private static final Logger log = LoggerFactory.getLogger(ChatCommands.class);

    private final Rooms rooms;
    private final Calls calls;
    private final Chat chat;
    private final ChatQueues queues;
    private final RefusalTexts texts;
    private final CommandReader<ChatCommand> commands;

    ChatCommands(Rooms rooms, Calls calls, Chat chat, ChatQueues queues, RefusalTexts texts, JsonMapper json) {
        this.rooms = rooms;
        this.calls = calls;
        this.chat = chat;
        this.queues = queues;
        this.texts = texts;
        this.commands = new CommandReader<>(json, ChatCommand.class);
    }

    @Override
    public boolean admits(Action action, String destination, Principal principal) {
        return action == Action.SEND
                && takes(destination)
                && rooms.find(slugOf(destination), SignedInPerson.of(principal).id())
                        .isPresent();
    }

    @Override
    public boolean takes(String destination) {
        return destination.startsWith(PREFIX);
    }

    @Override
    public void receive(Inbox sender, String destination, byte[] body) {
        ChatCommand command = null;
        try {
            command = commands.read(body);
            queue(sender, slugOf(destination), command);
        } catch (Refusal refusal) {
            refuse(sender, refusal, command);
        }
    }

    /** Whether the sender is inside is asked when he sends it, and what he is there with it. */
    private void queue(Inbox sender, String slug, ChatCommand command) {
        var speaker = calls.speaker(sender, slug).orElseThrow(ChatRefusal::notJoined);
        var room = rooms.find(slug, speaker.person())
                .orElseThrow(ChatRefusal::notJoined)
                .id();
        queues.add(room, () -> {
            try {
                follow(room, speaker, sender, command);
            } catch (Refusal refusal) {
                refuse(sender, refusal, command);
            } catch (RuntimeException e) {
                log.error(
                        "A {} command failed; its sender has been told code internal and nothing else",
                        command.type(),
                        e);
                var sentence = texts.sentence("internal", sender.locale());
                sender.tell(new ChatNotice.Refused("internal", sentence, command.type(), command.id(), null));
            }
        });
    }

    private void follow(RoomId room, Participant speaker, Inbox sender, ChatCommand command) {
        switch (command) {
            case ChatCommand.Say say -> chat.say(room, speaker, sender, say);
            case ChatCommand.Remove remove -> chat.remove(room, speaker, remove);
            case ChatCommand.History history -> chat.history(room, speaker, sender, history);
        }
    }

    @Override
    public void refuse(Inbox sender, Refusal refusal) {
        refuse(sender, refusal, null);
    }

    private void refuse(Inbox sender, Refusal refusal, @Nullable ChatCommand command) {
        var wait = refusal.retryAfter();
        String type = command == null ? null : command.type();
        UUID id = command == null ? null : command.id();
        var sentence = texts.sentence(refusal, sender.locale());
        sender.tell(new ChatNotice.Refused(
                refusal.code(), sentence, type, id, wait == null ? null : Math.max(1, wait.toMillis())));
    }

    private static String slugOf(String destination) {
        return destination.substring(PREFIX.length());
    }
}
