package app.roomcast.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.roomcast.account.Role;
import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.stomp.Inbox;
import app.roomcast.platform.stomp.SocketClosed;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;

/** A socket may be ended by another hand than the one that reads it, while its person is being let in. */
@TestPropertySource(properties = "roomcast.call.resume-window=1s")
class AbruptEndTest extends InARoom {

    @Autowired
    private Reception reception;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoseSocketEndsWhileHeIsLetInKeepsNoPlace() {
        var socket = new EndingSocket();
        reception.hello(socket, room.slug(), new CallCommand.Hello(List.of(Welcomes.VERSION), null, null, null));

        socket.endsWhenAsked = true;
        reception.join(socket, room.slug(), CallCommand.Join.restored(null));

        assertThat(socket.isOpen()).isFalse();
        await().until(() -> calls.inside(room.id()) == 0);
    }

    /** Ends between two steps of the reception, which no real one can be made to do. */
    private final class EndingSocket implements Inbox {

        private boolean endsWhenAsked;
        private boolean open = true;

        @Override
        public Principal principal() {
            if (endsWhenAsked && open) {
                open = false;
                events.publishEvent(new SocketClosed(this, SocketClosed.Reason.LOST));
            }
            var person = new SignedInPerson(adminId(), "admin", Role.ADMINISTRATOR, true, "");
            return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public String id() {
            return "ending";
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public void tell(Object notice) {}

        @Override
        public void tell(Object notice, long number) {}

        @Override
        public void dismiss(String reason) {}
    }
}
