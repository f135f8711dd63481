package app.roomcast.call;

import app.roomcast.account.PersonId;
import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.Sockets;
import app.roomcast.room.Room;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a browser is told when it may take part, and what it may come back with. */
@Component
class Welcomes {

    static final int VERSION = 1;

    private static final List<String> FEATURES = List.of("resume", "replay", "presence");

    private final ResumeTokens tokens;
    private final IceOffers offers;
    private final CallNotice.Limits limits;
    private final Clock clock;

    Welcomes(ResumeTokens tokens, IceOffers offers, Sockets sockets, Clock clock) {
        this.tokens = tokens;
        this.offers = offers;
        this.limits = new CallNotice.Limits(CallCommands.SIGNAL_BYTES, sockets.messagesPerSecond());
        this.clock = clock;
    }

    /** A welcome to somebody of whom this portal holds nothing. */
    CallNotice.Welcome welcome(Room room, Arrival arrival, CallNotice.Resumed resumed) {
        return new CallNotice.Welcome(
                VERSION,
                arrival.id(),
                token(room, arrival.id(), arrival.person(), false),
                resumed,
                resumed == CallNotice.Resumed.RESTORED,
                0,
                FEATURES,
                offers.to(arrival.id()),
                limits);
    }

    /** The token with which a participant comes back who has been inside. */
    String insideToken(Room room, ParticipantId id, PersonId person) {
        return token(room, id, person, true);
    }

    private String token(Room room, ParticipantId id, PersonId person, boolean inside) {
        return tokens.sign(new ResumeToken(room.id(), id, person, inside, clock.instant()));
    }

    /** The token of a hello, when it is ours and was given to this person for this room. */
    Optional<ResumeToken> token(CallCommand.Hello hello, Room room, SignedInPerson person) {
        return Optional.ofNullable(hello.resume())
                .flatMap(tokens::read)
                .filter(token ->
                        token.room().equals(room.id()) && token.person().equals(person.id()));
    }
}
