package app.roomcast.call;

import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.stomp.CommandIntake;
import app.roomcast.platform.stomp.CommandReader;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.platform.stomp.UnknownCommand;
import app.roomcast.platform.web.RefusalTexts;
import app.roomcast.room.Rooms;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what browsers send to {@code /app/call/{slug}}, and answers each refusal with an error notice. */
@Component
class CallCommands implements CommandIntake {

    static final String PREFIX = "/app/call/";
    private static final String SIGNAL = "{\"type\":\"signal\",";
    static final int SIGNAL_BYTES = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(CallCommands.class);

    private final Rooms rooms;
    private final Reception reception;
    private final Visits visits;
    private final QualityReports quality;
    private final RefusalTexts texts;
    private final SignalReader signals;
    private final CommandReader<CallCommand> commands;

    CallCommands(
            Rooms rooms,
            Reception reception,
            Visits visits,
            QualityReports quality,
            RefusalTexts texts,
            JsonMapper json) {
        this.rooms = rooms;
        this.reception = reception;
        this.visits = visits;
        this.quality = quality;
        this.texts = texts;
        this.signals = new SignalReader(json);
        this.commands = new CommandReader<>(json, CallCommand.class);
    }

    @Override
    public boolean takes(String destination) {
        return destination.startsWith(PREFIX);
    }

    /** Signals, between people who are in the call already. */
    @Override
    public boolean followsAtOnce(Inbox sender, String destination, String body) {
        var slug = destination.substring(PREFIX.length());
        return body.startsWith(SIGNAL)
                && visits.of(sender, slug).isPresent()
                && rooms.remembersRoleOf(
                        slug, SignedInPerson.of(sender.principal()).id());
    }

    @Override
    public void receive(Inbox sender, String destination, byte[] body) {
        CallCommand command = null;
        try {
            command = read(body);
            follow(sender, destination.substring(PREFIX.length()), command);
        } catch (UnknownCommand unknown) {
            answer(sender, unknown, unknown.type());
        } catch (Refusal refusal) {
            answer(sender, refusal, typeOf(command));
        } catch (RuntimeException e) {
            var type = typeOf(command);
            log.error("A {} command failed; its sender has been told code internal and nothing else", type, e);
            sender.tell(new CallNotice.Error("internal", texts.sentence("internal", sender.locale()), type, null));
        }
    }

    private void follow(Inbox sender, String slug, CallCommand command) {
        switch (command) {
            case CallCommand.Hello hello -> reception.hello(sender, slug, hello);
            case CallCommand.Join join -> reception.join(sender, slug, join);
            case CallCommand.Signal signal -> at(sender, slug, (call, id) -> call.relay(id, sender, signal));
            case CallCommand.Media media -> at(sender, slug, (call, id) -> call.media(id, sender, media));
            case CallCommand.Hand hand -> at(sender, slug, (call, id) -> call.hand(id, sender, hand));
            case CallCommand.React react -> at(sender, slug, (call, id) -> call.react(id, sender, react));
            case CallCommand.Moderate order -> at(sender, slug, (call, id) -> call.moderate(id, sender, order));
            case CallCommand.Admit admit -> at(sender, slug, (call, id) -> call.admit(id, sender, admit));
            case CallCommand.Deny deny -> at(sender, slug, (call, id) -> call.deny(id, sender, deny));
            case CallCommand.Misses misses -> at(sender, slug, (call, id) -> call.misses(id, sender, misses));
            case CallCommand.Quality told -> at(sender, slug, (call, id) -> quality.take(call, id, sender, told));
            case CallCommand.Leave leave -> at(sender, slug, (call, id) -> call.leave(id, sender));
        }
    }

    /** In the call that the sender visits, as who he is there. */
    private void at(Inbox sender, String slug, BiConsumer<Call, ParticipantId> command) {
        var visit = visits.of(sender, slug).orElseThrow(CallRefusal::notJoined);
        command.accept(visit.call(), visit.id());
    }

    private static @Nullable String typeOf(@Nullable CallCommand command) {
        return command == null ? null : command.type();
    }

    private CallCommand read(byte[] body) {
        if (body.length > SIGNAL_BYTES) {
            throw CallRefusal.signalTooLarge();
        }
        var signal = signals.read(body);
        return signal == null ? commands.read(body) : signal;
    }

    @Override
    public void refuse(Inbox sender, Refusal refusal) {
        answer(sender, refusal, null);
    }

    private void answer(Inbox sender, Refusal refusal, @Nullable String type) {
        var retryAfter = refusal.retryAfter();
        var sentence = texts.sentence(refusal, sender.locale());
        sender.tell(new CallNotice.Error(
                refusal.code(), sentence, type, retryAfter == null ? null : Math.max(1, retryAfter.toMillis())));
    }
}
