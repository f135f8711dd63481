package app.roomcast.library.sharing;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Access;
import app.roomcast.library.Video;
import app.roomcast.library.VideoEdits;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.library.watch.Encryption;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of a video says whom it is shown. */
@Controller
@RequestMapping("/videos/{id}/sharing")
class SharingPages {

    private static final String PAGE = "library/sharing";

    /** How many days a link may be good, by choice. */
    private static final List<Integer> LENGTHS = List.of(1, 7, 30, 365);

    private final Videos videos;
    private final Viewers viewers;
    private final ShareLinks links;
    private final VideoEdits edits;
    private final Encryption encryption;
    private final RefusedPage refused;
    private final Clock clock;

    SharingPages(
            Videos videos,
            Viewers viewers,
            ShareLinks links,
            VideoEdits edits,
            Encryption encryption,
            RefusedPage refused,
            Clock clock) {
        this.videos = videos;
        this.viewers = viewers;
        this.links = links;
        this.edits = edits;
        this.encryption = encryption;
        this.refused = refused;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Model model) {
        return shown(owned(id, person), model);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String id,
            @RequestParam Access access,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        return change(id, person, model, "?saved", video -> edits.open(video, access));
    }

    @PostMapping("/viewers")
    ModelAndView add(
            @PathVariable String id,
            @RequestParam String username,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        return change(id, person, model, "#viewers", video -> viewers.add(video, username));
    }

    @PostMapping("/viewers/{username}/remove")
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable String username,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        return change(id, person, model, "#viewers", video -> {
            viewers.remove(video, username);
            edits.viewersChanged(video);
        });
    }

    /** A box that is not ticked is not sent. */
    @PostMapping("/encryption")
    ModelAndView encrypt(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean encrypted,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        return change(id, person, model, "?saved", video -> encryption.set(video, encrypted));
    }

    /** @param sites one a line */
    @PostMapping("/links")
    ModelAndView make(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam int days,
            @RequestParam(defaultValue = "") String sites,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        var wish = new ShareLinkWish(Duration.ofDays(days), note, sites.lines().toList());
        model.addAttribute("note", note).addAttribute("sites", sites);
        return change(id, person, model, "#links", video -> links.make(video, wish));
    }

    @PostMapping("/links/{link}/revoke")
    ModelAndView revoke(
            @PathVariable String id,
            @PathVariable String link,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        return change(id, person, model, "#links", video -> links.revoke(video, SharingApi.linkId(link)));
    }

    /** @param then what the page says or shows after that, as the end of its address */
    private ModelAndView change(String id, SignedInPerson person, Model model, String then, Consumer<VideoId> change) {
        Video video = owned(id, person);
        try {
            change.accept(video.id());
            return new ModelAndView("redirect:/videos/" + video.id() + "/sharing" + then);
        } catch (NotFound unknown) {
            throw unknown;
        } catch (Refusal refusal) {
            return refused.again(shown(video, model), refusal);
        }
    }

    private Video owned(String id, SignedInPerson person) {
        return videos.ownedBy(person.id(), VideoId.parse(id));
    }

    private String shown(Video video, Model model) {
        model.addAttribute("video", video)
                .addAttribute("accesses", Access.values())
                .addAttribute("viewers", viewers.of(video.id()))
                .addAttribute("encrypted", encryption.covers(video.id()))
                .addAttribute("lengths", LENGTHS)
                .addAttribute(
                        "links",
                        links.of(video.id()).stream()
                                .map(link -> ShareLinkLine.of(link, links.token(link), clock.instant()))
                                .toList());
        return PAGE;
    }
}
