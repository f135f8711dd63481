package app.roomcast.room;

import app.roomcast.account.GuestList;
import app.roomcast.account.GuestSignIn;
import app.roomcast.account.PersonId;
import app.roomcast.account.SecretLink;
import app.roomcast.account.SignInThrottle;
import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Links that let people without an account into one room: made and withdrawn by its moderators, over at their hour. */
@Component
class GuestLinks implements GuestList {

    /** So long an expired link is still listed, for those who wonder why nobody comes. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final GuestLinkRows rows;
    private final Standings standings;
    private final GuestSignIn signIn;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final RoomSettings settings;
    private final TaskScheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestLinks(
            GuestLinkRows rows,
            Standings standings,
            GuestSignIn signIn,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            RoomSettings settings,
            TaskScheduler scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.signIn = signIn;
        this.throttle = throttle;
        this.passwords = passwords;
        this.settings = settings;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link; its secret is told this once and kept nowhere. */
    NewGuestLink make(String slug, SignedInPerson actor, GuestLinkWish wish) {
        var room = moderated(slug, actor.id());
        var checked = wish.checked(settings.longestGuestLink());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hash = checked.password().isEmpty() ? null : passwords.encode(checked.password());
        var link = new GuestLink(
                GuestLinkId.random(), room, checked.note(), hash, actor.username(), now, now.plus(checked.length()), 0);
        var secret = SecretLink.random();
        rows.removeExpiredBefore(now.minus(REMEMBERED));
        rows.add(link, secret, actor.id());
        expireInTime(link);
        return new NewGuestLink(link, "/guest/" + secret.token());
    }

    Duration usualLength() {
        return settings.usualGuestLink();
    }

    /** @param path of the link, after the portal's address */
    record NewGuestLink(GuestLink link, String path) {}

    List<GuestLink> of(String slug, PersonId actor) {
        return rows.of(moderated(slug, actor).id());
    }

    /** Withdraws a link: those who came by it are guests no more. */
    void revoke(String slug, PersonId actor, GuestLinkId id) {
        var link = rows.find(moderated(slug, actor).id(), id).orElseThrow(NotFound::new);
        var guests = rows.guestsOf(id);
        rows.remove(id);
        end(new GuestLinkEnded(link.room().id(), link.room().slug(), guests));
    }

    /** The link behind a secret while it is good. */
    GuestLink find(SecretLink secret) {
        return rows.find(secret).filter(link -> link.isGoodAt(clock.instant())).orElseThrow(GuestLinkIsOver::new);
    }

    /** Takes a new guest in; wrong passwords are as slow to guess as those of accounts. */
    PersonId welcome(GuestLink link, GuestName name, String password, String address) {
        if (link.guests() >= settings.guestsOfALink()) {
            throw new GuestLinkIsUsedUp();
        }
        if (link.hasPassword()
                && !throttle.guess(
                        address, "guest:" + link.id(), () -> passwords.matches(password, link.passwordHash()))) {
            throw new GuestPasswordIsWrong();
        }
        var guest = PersonId.random();
        if (!rows.addGuest(link.id(), guest, name, clock.instant())) {
            throw new GuestLinkIsOver();
        }
        return guest;
    }

    @Override
    public boolean isWelcome(PersonId guest) {
        return rows.isWelcome(guest, clock.instant());
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        rows.goodAt(clock.instant()).forEach(this::expireInTime);
    }

    private void expireInTime(GuestLink link) {
        scheduler.schedule(() -> expire(link), link.expiresAt());
    }

    private void expire(GuestLink link) {
        end(new GuestLinkEnded(link.room().id(), link.room().slug(), rows.guestsOf(link.id())));
    }

    /** The calls first: who is put out shall hear why before his socket closes. */
    private void end(GuestLinkEnded event) {
        standings.outdate();
        events.publishEvent(event);
        signIn.closeSocketsOf(event.guests());
    }

    private Room moderated(String slug, PersonId actor) {
        return standings
                .read(slug, actor)
                .orElseThrow(NotFound::new)
                .moderating()
                .room();
    }
}
