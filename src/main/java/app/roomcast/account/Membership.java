package app.roomcast.account;

import app.roomcast.platform.NotFound;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a person's account: disabled, enabled, given a new password. */
@Component
public class Membership {

    private final People people;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Membership(
            People people,
            Sessions sessions,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
    }

    /** Keeps a person out from now on: his sessions, sockets and calls end at once. */
    public void disable(PersonId id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        transaction.executeWithoutResult(status -> {
            if (people.lockEnabledAdministrators().equals(List.of(id))) {
                throw new LastAdministrator();
            }
            people.setEnabled(id, false);
        });
        events.publishEvent(new PersonDisabled(id, person.username()));
        sessions.endAllOf(person.username());
    }

    public void enable(PersonId id) {
        people.find(id).orElseThrow(NotFound::new);
        people.setEnabled(id, true);
        events.publishEvent(new PersonEnabled(id));
    }

    /** Changes the own password and ends the person's other sessions and access tokens. */
    void changePassword(SignedInPerson person, String current, String wanted, String sessionId) {
        String hash = people.credentialsOf(person.username())
                .orElseThrow(NotFound::new)
                .passwordHash();
        if (!passwords.matches(current, hash)) {
            throw new PasswordIsWrong();
        }
        people.setPasswordHash(person.id(), encoded(wanted));
        events.publishEvent(new PasswordChanged(person.id()));
        sessions.endAllBut(sessionId, person.username());
    }

    Person join(Username username, String password, Role role) {
        Person person = people.add(username, encoded(password), role);
        events.publishEvent(new PersonJoined(person.id()));
        return person;
    }

    private String encoded(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(Passwords.checked(password)));
    }
}
