package app.roomcast.account;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What administrators do with people; every address here is closed to others. */
@RestController
@RequestMapping("/api/admin")
class PeopleApi {

    private final People people;
    private final Membership membership;
    private final Invitations invitations;

    PeopleApi(People people, Membership membership, Invitations invitations) {
        this.people = people;
        this.membership = membership;
        this.invitations = invitations;
    }

    /** @param role what the invited person will be */
    record Invite(Role role) {
        Invite {
            Objects.requireNonNull(role);
            if (role == Role.GUEST) {
                throw new IllegalArgumentException("Guests have no account");
            }
        }
    }

    /** @param url the invitation's link, told this once */
    record Invited(URI url) {}

    @GetMapping("/people")
    List<Person> all() {
        return people.all();
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@AuthenticationPrincipal SignedInPerson administrator, @RequestBody Invite invite) {
        return new Invited(address(invitations.invite(administrator.id(), invite.role())));
    }

    @PostMapping("/people/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id) {
        membership.disable(new PersonId(id));
    }

    @PostMapping("/people/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id) {
        membership.enable(new PersonId(id));
    }

    /** As the administrator reached the portal, so will the invited person. */
    private static URI address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUri();
    }
}
