package app.roomcast.library;

import app.roomcast.account.SignedInPerson;
import app.roomcast.library.captions.CaptionDocument;
import app.roomcast.library.captions.CaptionDocuments;
import app.roomcast.library.chapters.Chapters;
import app.roomcast.library.playlists.PlayQueues;
import app.roomcast.library.trash.Trash;
import app.roomcast.library.tus.StorageUse;
import app.roomcast.library.watch.Stops;
import app.roomcast.library.watch.Views;
import app.roomcast.library.watch.WatchPositions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectMapper;

/** The library and the watch page. */
@Controller
class VideoPages {

    private static final int PAGE_SIZE = 24;
    private static final List<String> ORDERS =
            Arrays.stream(VideoOrder.values()).map(VideoOrder::parameter).toList();

    private final Videos videos;
    private final VideoDocuments documents;
    private final WatchPositions positions;
    private final Views views;
    private final Stops stops;
    private final CaptionDocuments captions;
    private final Chapters chapters;
    private final PlayQueues queues;
    private final Trash trash;
    private final StorageUse storage;
    private final ObjectMapper json;

    VideoPages(
            Videos videos,
            VideoDocuments documents,
            WatchPositions positions,
            Views views,
            Stops stops,
            CaptionDocuments captions,
            Chapters chapters,
            PlayQueues queues,
            Trash trash,
            StorageUse storage,
            ObjectMapper json) {
        this.videos = videos;
        this.documents = documents;
        this.positions = positions;
        this.views = views;
        this.stops = stops;
        this.captions = captions;
        this.chapters = chapters;
        this.queues = queues;
        this.trash = trash;
        this.storage = storage;
        this.json = json;
    }

    @GetMapping("/videos")
    String library(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "newest") VideoOrder sort,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedInPerson person,
            Model model) {
        int shown = Math.max(page, 0);
        List<Video> found = videos.search(person.id(), query, sort, (long) shown * PAGE_SIZE, PAGE_SIZE + 1);
        List<VideoCard> cards =
                found.stream().limit(PAGE_SIZE).map(VideoCard::of).toList();
        model.addAttribute("cards", cards)
                .addAttribute("query", query)
                .addAttribute("sort", sort.parameter())
                .addAttribute("orders", ORDERS)
                .addAttribute("page", shown)
                .addAttribute("hasMore", found.size() > PAGE_SIZE)
                .addAttribute("storage", storage.of(person.id()))
                .addAttribute("me", person.id());
        return "library/videos";
    }

    /** @param list the playlist along which he watches, if any */
    @GetMapping("/videos/{id}")
    String watch(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String list,
            @AuthenticationPrincipal SignedInPerson person,
            Locale locale,
            Model model) {
        Video video = videos.watchedBy(person.id(), VideoId.parse(id));
        VideoDocument document = documents.forReader(video, person.id(), locale);
        List<CaptionDocument> read = captions.of(video.id(), locale);
        model.addAttribute("video", document)
                .addAttribute("videoJson", json.writeValueAsString(document))
                .addAttribute("card", VideoCard.of(video))
                .addAttribute("views", views.of(video.id()))
                .addAttribute("position", positions.of(person.id(), video.id()))
                .addAttribute("captions", read)
                .addAttribute("captionsJson", json.writeValueAsString(read))
                .addAttribute("chapters", chapters.of(video))
                .addAttribute("queue", queues.of(person.id(), list, video.id()))
                .addAttribute("mine", video.isOwnedBy(person.id()));
        if (video.isOwnedBy(person.id())) {
            Stops.Graph graph = stops.of(video);
            model.addAttribute("stops", graph)
                    .addAttribute("stopBars", StopBar.of(graph, video.duration()))
                    .addAttribute("trashDays", trash.days());
        }
        return "library/watch";
    }
}
