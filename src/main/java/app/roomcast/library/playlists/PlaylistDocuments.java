package app.roomcast.library.playlists;

import app.roomcast.account.PersonId;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes playlists down for their readers. */
@Component
class PlaylistDocuments {

    private final PlaylistVideos lists;
    private final Videos videos;

    PlaylistDocuments(PlaylistVideos lists, Videos videos) {
        this.lists = lists;
        this.videos = videos;
    }

    /** With its videos. */
    PlaylistDocument whole(Playlist playlist, PersonId reader) {
        List<Video> held = lists.of(playlist.id(), reader);
        String poster = held.isEmpty() ? null : held.getFirst().posterUrl();
        return document(
                playlist,
                reader,
                held.size(),
                poster,
                null,
                held.stream().map(PlaylistLine::of).toList());
    }

    /** @param video of which to tell whether they hold it; null to tell nothing */
    List<PlaylistDocument> list(List<Playlist> playlists, PersonId reader, @Nullable VideoId video) {
        var extents = lists.extents(playlists.stream().map(Playlist::id).toList(), reader);
        Map<VideoId, @Nullable String> posters = posters(
                extents.values().stream()
                        .map(PlaylistVideos.Extent::first)
                        .distinct()
                        .toList(),
                reader);
        Set<PlaylistId> holding = video == null ? Set.of() : lists.holding(video, reader);
        return playlists.stream()
                .map(playlist -> {
                    PlaylistVideos.Extent extent = extents.get(playlist.id());
                    Boolean holds =
                            video == null || !playlist.isOwnedBy(reader) ? null : holding.contains(playlist.id());
                    return extent == null
                            ? document(playlist, reader, 0, null, holds, null)
                            : document(playlist, reader, extent.count(), posters.get(extent.first()), holds, null);
                })
                .toList();
    }

    private Map<VideoId, @Nullable String> posters(List<VideoId> firsts, PersonId reader) {
        Map<VideoId, @Nullable String> posters = new HashMap<>();
        videos.watchedBy(reader, firsts).forEach(video -> posters.put(video.id(), video.posterUrl()));
        return posters;
    }

    private static PlaylistDocument document(
            Playlist playlist,
            PersonId reader,
            int count,
            @Nullable String posterUrl,
            @Nullable Boolean holds,
            @Nullable List<PlaylistLine> videos) {
        return new PlaylistDocument(
                playlist.id(),
                playlist.title().value(),
                playlist.description().value(),
                playlist.access(),
                playlist.isOwnedBy(reader),
                count,
                posterUrl,
                playlist.createdAt(),
                holds,
                videos);
    }
}
