package app.roomcast.room;

import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.platform.NotFound;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lasting rooms, and the answer to who may enter them.
 *
 * <p>Signaling asks for every frame, so answers to {@link #find(String, PersonId)} are remembered for a few seconds.
 * Every change makes all of them outdated before it is told to anybody, those too that are just being read.
 */
@Component
public class Rooms {

    private final RoomRows rows;
    private final RoomMembers members;
    private final People people;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock closing = new ReentrantLock();
    private final Cache<Question, Optional<Room>> answers = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Rooms(
            RoomRows rows,
            RoomMembers members,
            People people,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Every room, closed ones too, by name; for administrators. */
    public List<Room> all() {
        return rows.all();
    }

    public Optional<Room> find(RoomId id) {
        return rows.find(id);
    }

    /** The open rooms that a person may enter, by name. */
    public List<Room> openTo(PersonId person) {
        return rows.openTo(person);
    }

    /** A room that the person may enter while it is open; empty alike when there is none and when he may not. */
    public Optional<Room> find(String slug, PersonId person) {
        return answers.get(
                new Question(slug, person, changes.get()), asked -> rows.findFor(asked.person(), asked.slug()));
    }

    /** Makes a room whose owner is its first member. */
    public Room create(String name, Access access, PersonId owner) {
        var checked = RoomName.of(name);
        var room = Slug.candidates(checked)
                .filter(slug -> !rows.hasSlug(slug))
                .map(slug -> newRoom(slug, checked, access, owner))
                .filter(this::store)
                .findFirst()
                .orElseThrow();
        changes.incrementAndGet();
        events.publishEvent(new RoomCreated(room.id()));
        return room;
    }

    private Room newRoom(String slug, RoomName name, Access access, PersonId owner) {
        return new Room(RoomId.random(), slug, name.value(), access, owner, now(), null);
    }

    /** False when another room has taken the slug meanwhile. */
    private boolean store(Room room) {
        try {
            transaction.executeWithoutResult(status -> {
                rows.add(room);
                members.add(room.id(), room.owner(), RoomRole.OWNER);
            });
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    List<String> membersOf(Room room) {
        return members.usernames(room.id());
    }

    /** Lists a person in a room; only its owner may. */
    public void addMember(String slug, PersonId actor, String username) {
        var room = owned(slug, actor);
        var person = people.findByUsername(username).orElseThrow(NoSuchPerson::new);
        members.add(room.id(), person, RoomRole.MEMBER);
        changes.incrementAndGet();
    }

    /** Takes a person off a room's list; only its owner may, and he himself stays. */
    public void removeMember(String slug, PersonId actor, String username) {
        var room = owned(slug, actor);
        var person = people.findByUsername(username).orElseThrow(NoSuchPerson::new);
        if (person.equals(room.owner())) {
            throw new OwnerStays();
        }
        if (members.remove(room.id(), person)) {
            changes.incrementAndGet();
            events.publishEvent(new RoomMemberRemoved(room.id(), room.slug(), person));
        }
    }

    /** Keeps everybody out of a room until it is opened again. */
    public void close(RoomId id) {
        change(id, now(), room -> new RoomClosed(room.id(), room.slug()));
    }

    public void reopen(RoomId id) {
        change(id, null, room -> new RoomReopened(room.id(), room.slug()));
    }

    /** One at a time: who listens must hear of a closing and a reopening in the order in which they are stored. */
    private void change(RoomId id, @Nullable Instant closedAt, Function<Room, Object> event) {
        var room = rows.find(id).orElseThrow(NotFound::new);
        closing.lock();
        try {
            if (rows.setClosed(id, closedAt)) {
                changes.incrementAndGet();
                events.publishEvent(event.apply(room));
            }
        } finally {
            closing.unlock();
        }
    }

    private Room owned(String slug, PersonId actor) {
        var room = rows.findFor(actor, slug).orElseThrow(NotFound::new);
        if (!room.owner().equals(actor)) {
            throw new NotTheOwner();
        }
        return room;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Question(String slug, PersonId person, long change) {}
}
