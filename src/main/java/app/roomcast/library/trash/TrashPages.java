package app.roomcast.library.trash;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.VideoId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one's own trash. */
@Controller
@RequestMapping(TrashPages.PATH)
class TrashPages {

    static final String PATH = "/videos/trash";
    private static final String BACK = "redirect:" + PATH;

    private final Trash trash;
    private final Clock clock;

    TrashPages(Trash trash, Clock clock) {
        this.trash = trash;
        this.clock = clock;
    }

    /** @param daysLeft a part of one counted whole; 0 once its time is over */
    record Line(VideoId id, String title, boolean byRule, Instant goneAt, long daysLeft) {

        static Line of(TrashedVideo video, Instant now) {
            long hours = Duration.between(now, video.goneAt()).toHours();
            return new Line(
                    video.id(), video.title(), video.byRule(), video.goneAt(), Math.max(0, Math.ceilDiv(hours, 24)));
        }
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInPerson person, Model model) {
        List<Line> lines = trash.of(person.id()).stream()
                .map(video -> Line.of(video, clock.instant()))
                .toList();
        model.addAttribute("videos", lines).addAttribute("days", trash.days());
        return "library/trash";
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        VideoId video = VideoId.parse(id);
        trash.restore(video, person.id());
        return "redirect:/videos/" + video;
    }

    @PostMapping("/{id}/delete")
    String remove(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person) {
        trash.remove(VideoId.parse(id), person.id());
        return BACK;
    }

    @PostMapping("/empty")
    String empty(@AuthenticationPrincipal SignedInPerson person) {
        trash.empty(person.id());
        return BACK;
    }
}
