package app.roomcast.library.downloads;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.packaging.ExportFormat;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the owner of a video takes it along. */
@Controller
@RequestMapping("/videos/{id}/downloads")
class DownloadPages {

    private final Videos videos;
    private final Downloads downloads;

    DownloadPages(Videos videos, Downloads downloads) {
        this.videos = videos;
        this.downloads = downloads;
    }

    record Line(ExportFormat format, DownloadState state) {

        /** Whether the page has to be looked at again. */
        public boolean making() {
            return state == DownloadState.MAKING;
        }
    }

    @GetMapping
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInPerson person, Model model) {
        Video video = videos.ownedBy(person.id(), VideoId.parse(id));
        List<Line> lines = downloads.offered(video).stream()
                .map(format -> new Line(format, downloads.state(video.id(), format)))
                .toList();
        model.addAttribute("video", video)
                .addAttribute("lines", lines)
                .addAttribute("making", lines.stream().anyMatch(Line::making));
        return "library/downloads";
    }

    @PostMapping("/{format}")
    String ask(@PathVariable String id, @PathVariable String format, @AuthenticationPrincipal SignedInPerson person) {
        Video video = videos.ownedBy(person.id(), VideoId.parse(id));
        downloads.ask(video, ExportFormat.of(format).orElseThrow(NoSuchFormat::new));
        return "redirect:/videos/" + video.id() + "/downloads";
    }
}
