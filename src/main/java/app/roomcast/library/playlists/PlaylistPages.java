package app.roomcast.library.playlists;

import app.roomcast.account.PersonId;
import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoCard;
import app.roomcast.library.VideoId;
import app.roomcast.platform.NotFound;
import app.roomcast.platform.Refusal;
import app.roomcast.platform.web.RefusedPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of playlists. Each of their buttons is a form, so that they work without scripts too. */
@Controller
@RequestMapping(PlaylistPages.PATH)
class PlaylistPages {

    static final String PATH = "/playlists";

    private final Playlists playlists;
    private final PlaylistVideos lists;
    private final PlaylistDocuments documents;
    private final RefusedPage refused;

    PlaylistPages(Playlists playlists, PlaylistVideos lists, PlaylistDocuments documents, RefusedPage refused) {
        this.playlists = playlists;
        this.lists = lists;
        this.documents = documents;
        this.refused = refused;
    }

    @GetMapping
    String all(@AuthenticationPrincipal SignedInPerson person, Model model) {
        return listed(person, model);
    }

    @PostMapping
    ModelAndView make(
            @RequestParam String title,
            @RequestParam PlaylistAccess access,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        try {
            return backTo(playlists
                    .add(person.id(), new PlaylistEdit(title, null, access))
                    .id());
        } catch (Refusal refusal) {
            return refused.again(listed(person, model), refusal);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Model model) {
        return shown(playlists.seenBy(person.id(), PlaylistId.parse(id)), person.id(), model);
    }

    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable String id,
            @RequestParam String title,
            @RequestParam String description,
            @RequestParam PlaylistAccess access,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        PlaylistId own = owned(id, person);
        try {
            playlists.edit(own, new PlaylistEdit(title, description, access));
            return backTo(own);
        } catch (Refusal refusal) {
            return refused.again(shown(playlists.ownedBy(person.id(), own), person.id(), model), refusal);
        }
    }

    @PostMapping("/{id}/delete")
    String remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        playlists.remove(owned(id, person));
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/videos/{video}/remove")
    ModelAndView takeOut(
            @PathVariable String id, @PathVariable String video, @AuthenticationPrincipal SignedInPerson person) {
        PlaylistId own = owned(id, person);
        lists.remove(own, VideoId.parse(video));
        return backTo(own);
    }

    /**
     * At the beginning or the end of the list nothing moves.
     *
     * @param by 1 is one place down, -1 one place up
     */
    @PostMapping("/{id}/videos/{video}/move")
    ModelAndView move(
            @PathVariable String id,
            @PathVariable String video,
            @RequestParam int by,
            @AuthenticationPrincipal SignedInPerson person) {
        PlaylistId own = owned(id, person);
        List<VideoId> order = new ArrayList<>(
                lists.of(own, person.id()).stream().map(held -> held.id()).toList());
        int from = order.indexOf(VideoId.parse(video));
        if (from < 0) {
            throw new NotFound();
        }
        Collections.swap(order, from, Math.clamp((long) from + Integer.signum(by), 0, order.size() - 1));
        lists.order(own, order, person.id());
        return backTo(own);
    }

    private PlaylistId owned(String id, SignedInPerson person) {
        return playlists.ownedBy(person.id(), PlaylistId.parse(id)).id();
    }

    private static ModelAndView backTo(PlaylistId playlist) {
        return new ModelAndView("redirect:" + PATH + "/" + playlist);
    }

    private String listed(SignedInPerson person, Model model) {
        model.addAttribute("own", documents.list(playlists.of(person.id()), person.id(), null))
                .addAttribute("others", documents.list(playlists.ofOthers(person.id()), person.id(), null))
                .addAttribute("accesses", PlaylistAccess.values());
        return "library/playlists";
    }

    private String shown(Playlist playlist, PersonId reader, Model model) {
        model.addAttribute("playlist", playlist)
                .addAttribute("mine", playlist.isOwnedBy(reader))
                .addAttribute(
                        "cards",
                        lists.of(playlist.id(), reader).stream()
                                .map(VideoCard::of)
                                .toList())
                .addAttribute("accesses", PlaylistAccess.values());
        return "library/playlist";
    }
}
