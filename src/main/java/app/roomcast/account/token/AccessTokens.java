package app.roomcast.account.token;

import app.roomcast.account.PasswordChanged;
import app.roomcast.account.People;
import app.roomcast.account.Person;
import app.roomcast.account.PersonId;
import app.roomcast.account.SecretLink;
import app.roomcast.account.SignedInPerson;
import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The access tokens of everybody. A new password ends them, as it ends sessions: who has found out the old one may have made some. */
@Component
public class AccessTokens {

    /** Of one person. */
    static final int MOST = 20;

    static final Period LONGEST = Period.ofDays(365);

    /** By which programs that look for secrets in files know one. */
    private static final String PREFIX = "rcp_";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    public List<AccessToken> of(PersonId person) {
        return jdbc.sql("select * from access_token where person_id = ? and expires_at > ? order by expires_at, id")
                .params(person.value(), now())
                .query(AccessTokens::read)
                .list();
    }

    /**
     * @return the token, which is shown once and kept nowhere
     * @throws TokenIsNotGiven if it has no name or lasts too long, or the person has too many
     */
    @Transactional
    public String make(PersonId person, String name, Period length) {
        boolean lasts = length.getDays() >= 1 && length.getDays() <= LONGEST.getDays();
        if (!AccessTokenName.allows(name) || !lasts) {
            throw new TokenIsNotGiven();
        }
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query((row, number) -> row.getString("id"))
                .single();
        jdbc.sql("delete from access_token where person_id = ? and expires_at <= ?")
                .params(person.value(), now())
                .update();
        if (of(person).size() >= MOST) {
            throw new TokenIsNotGiven();
        }
        String token = PREFIX + SecretLink.random().token();
        jdbc.sql("insert into access_token (id, person_id, name, token_hash, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person.value(),
                        name.strip(),
                        new SecretLink(token).hash(),
                        now().plus(length))
                .update();
        return token;
    }

    /** @throws NotFound if it is none of the person's */
    public void revoke(PersonId person, UUID token) {
        int revoked = jdbc.sql("delete from access_token where id = ? and person_id = ?")
                .params(token, person.value())
                .update();
        if (revoked == 0) {
            throw new NotFound();
        }
    }

    /** Whoever may still sign in himself and holds the token; notes that it was used today. */
    Optional<SignedInPerson> holderOf(String token) {
        String hash = new SecretLink(token).hash();
        Optional<Person> holder = jdbc.sql("select person_id from access_token where token_hash = ? and expires_at > ?")
                .params(hash, now())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .flatMap(people::find)
                .filter(Person::enabled);
        holder.ifPresent(person -> used(hash));
        return holder.map(person -> new SignedInPerson(person.id(), person.username(), person.role(), true, ""));
    }

    @EventListener
    void end(PasswordChanged changed) {
        jdbc.sql("delete from access_token where person_id = ?")
                .param(changed.person().value())
                .update();
    }

    private void used(String hash) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("update access_token set last_used_on = ? where token_hash = ?"
                        + " and (last_used_on is null or last_used_on < ?)")
                .params(today, hash, today)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static AccessToken read(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }
}
