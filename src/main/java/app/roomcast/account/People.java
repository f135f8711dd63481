package app.roomcast.account;

import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone who has an account. */
@Repository
public class People {

    private static final String COLUMNS = "select id, username, role, enabled, created_at, password_hash from person ";

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Person> all() {
        return jdbc.sql(COLUMNS + "order by username_key").query(People::person).list();
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(People::person)
                .optional();
    }

    public Optional<PersonId> findByUsername(String typed) {
        return jdbc.sql("select id from person where username_key = ?")
                .param(Username.keyOf(typed))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    public Optional<String> usernameOf(PersonId id) {
        return find(id).map(Person::username);
    }

    Optional<SignedInPerson> credentialsOf(String typed) {
        return jdbc.sql(COLUMNS + "where username_key = ?")
                .param(Username.keyOf(typed))
                .query(People::credentials)
                .optional();
    }

    Person add(Username username, String passwordHash, Role role) {
        PersonId id = PersonId.random();
        try {
            jdbc.sql("insert into person (id, username, username_key, password_hash, role, enabled, created_at)"
                            + " values (?, ?, ?, ?, ?, true, ?)")
                    .params(
                            id.value(),
                            username.value(),
                            username.key(),
                            passwordHash,
                            role.name(),
                            OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new UsernameIsTaken();
        }
        return find(id).orElseThrow(NotFound::new);
    }

    void setPasswordHash(PersonId id, String passwordHash) {
        jdbc.sql("update person set password_hash = ? where id = ?")
                .params(passwordHash, id.value())
                .update();
    }

    void setEnabled(PersonId id, boolean enabled) {
        jdbc.sql("update person set enabled = ? where id = ?")
                .params(enabled, id.value())
                .update();
    }

    /** Locks the administrators' rows until the transaction ends, so that two cannot disable each other at once. */
    List<PersonId> lockEnabledAdministrators() {
        return jdbc.sql("select id from person where role = 'ADMINISTRATOR' and enabled = true for update")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean hasAdministrator() {
        return jdbc.sql("select count(*) from person where role = 'ADMINISTRATOR'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the person may still act in the role with which he signed in. */
    boolean stillHolds(SignedInPerson person) {
        return find(person.id())
                .filter(now -> now.enabled() && now.role() == person.role())
                .isPresent();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }

    private static SignedInPerson credentials(ResultSet row, int number) throws SQLException {
        Person person = person(row, number);
        return new SignedInPerson(
                person.id(), person.username(), person.role(), person.enabled(), row.getString("password_hash"));
    }
}
