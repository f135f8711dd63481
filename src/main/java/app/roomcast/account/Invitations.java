package app.roomcast.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let one person each make an account, once and for a while. */
@Component
public class Invitations {

    private final JdbcClient jdbc;
    private final Membership membership;
    private final AccountSettings settings;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Membership membership, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes an invitation and returns the path of its link, which is shown once and kept nowhere. */
    public String invite(PersonId administrator, Role role) {
        SecretLink link = SecretLink.random();
        jdbc.sql("insert into invitation (token_hash, role, invited_by, expires_at) values (?, ?, ?, ?)")
                .params(
                        link.hash(),
                        role.name(),
                        administrator.value(),
                        OffsetDateTime.now(clock).plus(settings.invitationLength()))
                .update();
        return "/invitations/" + link.token();
    }

    boolean isOpen(SecretLink link) {
        return jdbc.sql("select count(*) from invitation where token_hash = ? and expires_at > ?")
                        .params(link.hash(), OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes the account; the link is spent only if that succeeds. */
    @Transactional
    Person accept(SecretLink link, String username, String password) {
        String role = jdbc.sql("select role from invitation where token_hash = ? and expires_at > ? for update")
                .params(link.hash(), OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .orElseThrow(LinkHasExpired::new);
        jdbc.sql("delete from invitation where token_hash = ? or expires_at <= ?")
                .params(link.hash(), OffsetDateTime.now(clock))
                .update();
        return membership.join(new Username(username), password, Role.valueOf(role));
    }
}
