package app.roomcast.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomRolesTest {

    private static final RoomEdit WAITING = new RoomEdit(null, true, null, null);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Rooms rooms;

    @Autowired
    ApplicationEvents events;

    String moderatorName;
    String memberName;
    PersonId owner;
    PersonId moderator;
    PersonId member;
    Room room;

    @BeforeAll
    void threePeople() {
        owner = people.findByUsername("admin").orElseThrow();
        moderatorName = newPerson("moderator");
        memberName = newPerson("member");
        moderator = people.findByUsername(moderatorName).orElseThrow();
        member = people.findByUsername(memberName).orElseThrow();
    }

    @BeforeEach
    void aRoomWithAModerator() {
        room = rooms.create("Roles " + UUID.randomUUID(), Access.EVERYONE, owner);
        rooms.giveRole(room.slug(), owner, moderatorName, RoomRole.MODERATOR);
    }

    private String newPerson(String prefix) {
        var name = prefix + UUID.randomUUID().toString().substring(0, 8);
        Browserless.member(port, name);
        return name;
    }

    @Test
    void nobodyOutranksHisEqual() {
        assertThat(RoomRole.OWNER.outranks(RoomRole.MODERATOR)).isTrue();
        assertThat(RoomRole.MODERATOR.outranks(RoomRole.MEMBER)).isTrue();
        assertThat(RoomRole.MEMBER.outranks(RoomRole.GUEST)).isTrue();
        for (var role : RoomRole.values()) {
            assertThat(role.outranks(role)).isFalse();
        }
    }

    @Test
    void everybodySignedInIsAMemberOfAnOpenRoom() {
        assertThat(rooms.roleOf(room, owner)).hasValue(RoomRole.OWNER);
        assertThat(rooms.roleOf(room, moderator)).hasValue(RoomRole.MODERATOR);
        assertThat(rooms.roleOf(room, member)).hasValue(RoomRole.MEMBER);
        assertThat(rooms.roleOf(room, PersonId.random())).isEmpty();
        assertThat(rooms.find(room.slug(), PersonId.random())).isEmpty();
    }

    @Test
    void theOwnerNamesModeratorsAndTakesTheRoleAwayAtOnce() {
        rooms.roleOf(room, member);

        rooms.giveRole(room.slug(), owner, memberName, RoomRole.MODERATOR);

        assertThat(rooms.roleOf(room, member)).hasValue(RoomRole.MODERATOR);
        rooms.giveRole(room.slug(), owner, memberName, RoomRole.MEMBER);
        assertThat(rooms.roleOf(room, member)).hasValue(RoomRole.MEMBER);
        assertThat(events.stream(RoomRoleChanged.class))
                .endsWith(
                        new RoomRoleChanged(room.id(), room.slug(), member, RoomRole.MODERATOR),
                        new RoomRoleChanged(room.id(), room.slug(), member, RoomRole.MEMBER));
    }

    @Test
    void nobodyActsOnAnEqualOrHigherRoleOrGivesOne() {
        refused("outranked", () -> rooms.giveRole(room.slug(), moderator, memberName, RoomRole.MODERATOR));
        refused("outranked", () -> rooms.giveRole(room.slug(), moderator, moderatorName, RoomRole.MEMBER));
        refused("outranked", () -> rooms.giveRole(room.slug(), moderator, "admin", RoomRole.MEMBER));
        refused("outranked", () -> rooms.giveRole(room.slug(), owner, "admin", RoomRole.MEMBER));
        refused("outranked", () -> rooms.removeMember(room.slug(), moderator, moderatorName));
        refused("owner-stays", () -> rooms.removeMember(room.slug(), moderator, "admin"));
        refused("role-not-given", () -> rooms.giveRole(room.slug(), owner, memberName, RoomRole.OWNER));
        refused("role-not-given", () -> rooms.giveRole(room.slug(), owner, memberName, RoomRole.GUEST));
    }

    @Test
    void aMemberChangesNothing() {
        refused("not-a-moderator", () -> rooms.giveRole(room.slug(), member, memberName, RoomRole.MODERATOR));
        refused("not-a-moderator", () -> rooms.addMember(room.slug(), member, memberName));
        refused("not-a-moderator", () -> rooms.removeMember(room.slug(), member, moderatorName));
        refused("not-a-moderator", () -> rooms.edit(room.slug(), member, WAITING));
    }

    @Test
    void whoMayNotEnterFindsNoRoomToChange() {
        var closed = rooms.create("Closed " + UUID.randomUUID(), Access.MEMBERS, owner);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rooms.edit(closed.slug(), member, WAITING));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rooms.giveRole("nowhere", owner, memberName, RoomRole.MODERATOR));
    }

    @Test
    void aModeratorChangesThePolicyAndWhatHeDoesNotNameStays() {
        rooms.edit(room.slug(), moderator, new RoomEdit(null, true, null, 3));
        rooms.edit(room.slug(), moderator, new RoomEdit(null, null, true, null));

        var policy = new RoomPolicy(true, true, 3);
        assertThat(rooms.find(room.slug(), member).orElseThrow().policy()).isEqualTo(policy);
        assertThat(events.stream(RoomPolicyChanged.class))
                .last()
                .isEqualTo(new RoomPolicyChanged(room.id(), room.slug(), policy));
    }

    @Test
    void aRoomForMembersLetsOnlyTheListedIn() {
        rooms.edit(room.slug(), moderator, new RoomEdit(Access.MEMBERS, null, null, null));

        assertThat(rooms.find(room.slug(), member)).isEmpty();
        assertThat(rooms.find(room.slug(), moderator)).isPresent();
        assertThat(events.stream(RoomAccessChanged.class))
                .containsExactly(new RoomAccessChanged(room.id(), room.slug(), Access.MEMBERS));
    }

    @Test
    void aLimitIsTwoToWhatTheAdministratorAllows() {
        for (var refused : new int[] {1, 9, -1, 100}) {
            refused(
                    "capacity-out-of-range",
                    () -> rooms.edit(room.slug(), owner, new RoomEdit(null, null, null, refused)));
        }
        refused("capacity-out-of-range", () -> rooms.limit(new RoomLimits(4, 9)));
        refused("capacity-out-of-range", () -> rooms.limit(new RoomLimits(5, 4)));
        refused("capacity-out-of-range", () -> rooms.limit(new RoomLimits(1, 4)));
    }

    @Test
    void theAdministratorsMaximumHoldsForRoomsThatWereAllowedMore() {
        var free = rooms.create("Free " + UUID.randomUUID(), Access.EVERYONE, owner);
        rooms.edit(room.slug(), owner, new RoomEdit(null, null, null, 6));
        try {
            rooms.limit(new RoomLimits(3, 5));

            assertThat(capacity(room)).isEqualTo(5);
            assertThat(capacity(free)).isEqualTo(3);
            assertThat(events.stream(RoomPolicyChanged.class).map(RoomPolicyChanged::room))
                    .contains(room.id(), free.id());
        } finally {
            rooms.limit(new RoomLimits(8, 8));
        }
        assertThat(capacity(room)).isEqualTo(6);
        assertThat(capacity(free)).isEqualTo(8);
    }

    private int capacity(Room asked) {
        return rooms.find(asked.slug(), owner).orElseThrow().policy().capacity();
    }

    private static void refused(String code, Runnable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action::run).withMessage(code);
    }
}
