package app.roomcast.library.sharing;

import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.captions.CaptionDocuments;
import app.roomcast.library.captions.CaptionFiles;
import app.roomcast.library.chapters.ChapterFiles;
import app.roomcast.library.chapters.Chapters;
import app.roomcast.library.watch.PackageFiles;
import app.roomcast.platform.web.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A video for whoever has its link, without an account. Each page, playlist and segment asks anew whether the link is good. */
@Controller
class SharedPages {

    private final ShareLinks links;
    private final PackageFiles files;
    private final CaptionFiles captionFiles;
    private final CaptionDocuments captions;
    private final ChapterFiles chapterFiles;
    private final Chapters chapters;
    private final ContentPolicy policy;

    SharedPages(
            ShareLinks links,
            PackageFiles files,
            CaptionFiles captionFiles,
            CaptionDocuments captions,
            ChapterFiles chapterFiles,
            Chapters chapters,
            ContentPolicy policy) {
        this.links = links;
        this.files = files;
        this.captionFiles = captionFiles;
        this.captions = captions;
        this.chapterFiles = chapterFiles;
        this.chapters = chapters;
        this.policy = policy;
    }

    @GetMapping("/watch/{token}")
    String watch(@PathVariable String token, Locale locale, Model model) {
        show(links.shown(token).video(), token, locale, model);
        return "library/shared";
    }

    /** Found only where the link names sites, and shown only in frames of those. */
    @GetMapping("/embed/{token}")
    String embed(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        ShareLinks.Shown shown = links.shown(token);
        if (shown.link().sites().isEmpty()) {
            throw new LinkIsOver();
        }
        response.setHeader(
                "Content-Security-Policy", policy.framedBy(shown.link().sites()));
        show(shown.video(), token, locale, model);
        return "library/embed";
    }

    @GetMapping("/watch/{token}/hls/{name}")
    ResponseEntity<Resource> read(@PathVariable String token, @PathVariable String name) throws IOException {
        return files.answer(video(token), name);
    }

    @GetMapping("/watch/{token}/key")
    ResponseEntity<byte[]> readKey(@PathVariable String token) {
        return files.key(video(token));
    }

    @GetMapping("/watch/{token}/captions/{language}.vtt")
    @ResponseBody
    ResponseEntity<String> readCaptions(@PathVariable String token, @PathVariable String language) {
        return captionFiles.webVtt(video(token), language);
    }

    @GetMapping("/watch/{token}/chapters.vtt")
    @ResponseBody
    ResponseEntity<String> readChapters(@PathVariable String token) {
        return chapterFiles.webVtt(links.shown(token).video());
    }

    private VideoId video(String token) {
        return links.shown(token).video().id();
    }

    private void show(Video video, String token, Locale locale, Model model) {
        model.addAttribute("video", video)
                .addAttribute("token", token)
                .addAttribute("chapters", chapters.of(video))
                .addAttribute("captions", captions.of(video.id(), locale));
    }
}
