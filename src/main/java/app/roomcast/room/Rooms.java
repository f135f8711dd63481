package app.roomcast.room;

import app.roomcast.account.NoSuchPerson;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lasting rooms, and the answer to who may enter them.
 *
 * <p>Changes are made one at a time: who listens must hear of them in the order in which they are stored.
 */
@Component
public class Rooms {

    private final RoomRows rows;
    private final RoomMembers members;
    private final Standings standings;
    private final People people;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();

    Rooms(
            RoomRows rows,
            RoomMembers members,
            Standings standings,
            People people,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.standings = standings;
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
        return rows.openTo(person, clock.instant());
    }

    /** A room that the person may enter while it is open; empty alike when there is none and when he may not. Quick. */
    public Optional<Room> find(String slug, PersonId person) {
        return standings.find(slug, person).map(Standing::room);
    }

    /** What a person is in a room; empty when he may not enter it. As quick. */
    public Optional<RoomRole> roleOf(Room room, PersonId person) {
        return standings.find(room.slug(), person).map(Standing::role);
    }

    /** Whether the next answer to {@link #roleOf} waits for no database. */
    public boolean remembersRoleOf(String slug, PersonId person) {
        return standings.remembers(slug, person);
    }

    /** A room with what the person is in it, as it is stored now. */
    Standing standing(String slug, PersonId person) {
        return standings.read(slug, person).orElseThrow(NotFound::new);
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
        standings.outdate();
        events.publishEvent(new RoomCreated(room.id()));
        return room;
    }

    private Room newRoom(String slug, RoomName name, Access access, PersonId owner) {
        var policy = new RoomPolicy(false, false, rows.limits().defaultCapacity());
        return new Room(RoomId.random(), slug, name.value(), access, owner, now(), null, policy);
    }

    /** False when another room has taken the slug meanwhile. */
    private boolean store(Room room) {
        try {
            transaction.executeWithoutResult(status -> {
                rows.add(room);
                members.put(room.id(), room.owner(), RoomRole.OWNER);
            });
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Changes who may enter a room and how; its moderators may. */
    public Room edit(String slug, PersonId actor, RoomEdit edit) {
        return inTurn(() -> {
            var before = moderated(slug, actor).room();
            if (edit.capacity() != null && edit.capacity() != RoomEdit.DEFAULT_CAPACITY) {
                rows.limits().checkCapacity(edit.capacity());
            }
            rows.edit(before.id(), edit);
            standings.outdate();
            return tellOfChanges(before);
        });
    }

    /** How many may be inside by the room's own wish; null where it follows the administrator's default. */
    @Nullable
    Integer ownCapacity(Room room) {
        return rows.ownCapacity(room.id());
    }

    public RoomLimits limits() {
        return rows.limits();
    }

    /** Limits all rooms, those too that had been allowed more; for administrators. */
    public void limit(RoomLimits limits) {
        limits.checked();
        inTurn(() -> {
            var before = rows.all();
            rows.setLimits(limits);
            standings.outdate();
            before.forEach(this::tellOfChanges);
            return limits;
        });
    }

    private Room tellOfChanges(Room before) {
        var now = rows.find(before.id()).orElseThrow(NotFound::new);
        if (!now.policy().equals(before.policy())) {
            events.publishEvent(new RoomPolicyChanged(now.id(), now.slug(), now.policy()));
        }
        if (now.access() != before.access()) {
            events.publishEvent(new RoomAccessChanged(now.id(), now.slug(), now.access()));
        }
        return now;
    }

    List<RoomMember> membersOf(Room room) {
        return members.of(room.id());
    }

    /** Lists a person in a room, who keeps his role if he is listed already; its moderators may. */
    public void addMember(String slug, PersonId actor, String username) {
        inTurn(() -> {
            var room = moderated(slug, actor).room();
            var person = person(username);
            if (members.roleOf(room.id(), person).isEmpty()) {
                members.put(room.id(), person, RoomRole.MEMBER);
                standings.outdate();
            }
            return room;
        });
    }

    /** Makes a person a moderator or a member, listed from now on; one who outranks both what he is and what he becomes may. */
    public void giveRole(String slug, PersonId actor, String username, RoomRole role) {
        inTurn(() -> {
            var standing = moderated(slug, actor);
            var room = standing.room();
            var person = person(username);
            if (!role.isGiven()) {
                throw new RoleIsNotGiven();
            }
            var before = members.roleOf(room.id(), person);
            requireHigher(standing.role(), before.orElse(RoomRole.MEMBER));
            requireHigher(standing.role(), role);
            members.put(room.id(), person, role);
            standings.outdate();
            if (before.orElse(RoomRole.MEMBER) != role) {
                events.publishEvent(new RoomRoleChanged(room.id(), room.slug(), person, role));
            }
            return room;
        });
    }

    /** Takes a person off a room's list; one who outranks him may, and the owner stays. */
    public void removeMember(String slug, PersonId actor, String username) {
        inTurn(() -> {
            var standing = moderated(slug, actor);
            var room = standing.room();
            var person = person(username);
            if (person.equals(room.owner())) {
                throw new OwnerStays();
            }
            members.roleOf(room.id(), person).ifPresent(role -> {
                requireHigher(standing.role(), role);
                members.remove(room.id(), person);
                standings.outdate();
                tellOfRemoval(room, person, role);
            });
            return room;
        });
    }

    /** Where everyone may enter, who is no longer listed is a member like the others. */
    private void tellOfRemoval(Room room, PersonId person, RoomRole role) {
        if (room.access() == Access.MEMBERS) {
            events.publishEvent(new RoomMemberRemoved(room.id(), room.slug(), person));
        } else if (role != RoomRole.MEMBER) {
            events.publishEvent(new RoomRoleChanged(room.id(), room.slug(), person, RoomRole.MEMBER));
        }
    }

    /** Keeps everybody out of a room until it is opened again. */
    public void close(RoomId id) {
        setClosed(id, now(), room -> new RoomClosed(room.id(), room.slug()));
    }

    public void reopen(RoomId id) {
        setClosed(id, null, room -> new RoomReopened(room.id(), room.slug()));
    }

    private void setClosed(RoomId id, @Nullable Instant closedAt, Function<Room, Object> event) {
        inTurn(() -> {
            var room = rows.find(id).orElseThrow(NotFound::new);
            if (rows.setClosed(id, closedAt)) {
                standings.outdate();
                events.publishEvent(event.apply(room));
            }
            return room;
        });
    }

    private <T> T inTurn(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private Standing moderated(String slug, PersonId actor) {
        return standing(slug, actor).moderating();
    }

    private PersonId person(String username) {
        return people.findByUsername(username).orElseThrow(NoSuchPerson::new);
    }

    private static void requireHigher(RoomRole actor, RoomRole other) {
        if (!actor.outranks(other)) {
            throw new Outranked();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
