package app.roomcast.account;

import app.roomcast.platform.web.PortalAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sees to it that a new portal gets its first administrator: by settings, or by a link printed at the start. */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Membership membership;
    private final PasswordEncoder passwords;
    private final AccountSettings settings;
    private final PortalAddress address;
    private final AtomicReference<@Nullable SecretLink> link = new AtomicReference<>();

    FirstAdministrator(
            People people,
            Membership membership,
            PasswordEncoder passwords,
            AccountSettings settings,
            PortalAddress address) {
        this.people = people;
        this.membership = membership;
        this.passwords = passwords;
        this.settings = settings;
        this.address = address;
        if (!people.hasAdministrator()) {
            prepare();
        }
    }

    /** The operator's own password is taken as it is: what he sets on his machine is his to judge. */
    private void prepare() {
        if (StringUtils.hasText(settings.adminUsername()) && StringUtils.hasText(settings.adminPassword())) {
            String hash = java.util.Objects.requireNonNull(passwords.encode(settings.adminPassword()));
            people.add(new Username(settings.adminUsername()), hash, Role.ADMINISTRATOR);
        } else {
            link.set(SecretLink.random());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        SecretLink open = link.get();
        if (open != null) {
            log.info("No administrator yet. Make the first one here, once: {}/setup/{}", address.url(), open.token());
        }
    }

    boolean isOpen(SecretLink asked) {
        return asked.equals(link.get());
    }

    /** Makes the first administrator; of two who open the link at once, one succeeds. */
    void setUp(SecretLink asked, String username, String password) {
        SecretLink open = link.get();
        if (!asked.equals(open) || !link.compareAndSet(open, null)) {
            throw new LinkHasExpired();
        }
        try {
            membership.join(new Username(username), password, Role.ADMINISTRATOR);
        } catch (RuntimeException refused) {
            link.set(open);
            throw refused;
        }
    }
}
