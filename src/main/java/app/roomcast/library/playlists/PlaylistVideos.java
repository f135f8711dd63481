package app.roomcast.library.playlists;

import static java.util.stream.Collectors.toMap;

import app.roomcast.account.PersonId;
import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which videos playlists hold, in which order. Whoever asks learns only of those that he may watch: one that was made private,
 * or lies in the trash, keeps its place until it is back.
 */
@Repository
class PlaylistVideos {

    static final int MOST = 1000;

    private static final String WATCHED =
            " from playlist_video join video on video.id = video_id where " + Videos.WATCHABLE;

    private final JdbcClient jdbc;
    private final Videos videos;

    PlaylistVideos(JdbcClient jdbc, Videos videos) {
        this.jdbc = jdbc;
        this.videos = videos;
    }

    /**
     * What a person sees of a playlist from afar.
     *
     * @param first of its videos
     * @param count of its videos, at least 1
     */
    record Extent(VideoId first, int count) {}

    private record Place(VideoId video, int position) {}

    /** In their order. */
    List<Video> of(PlaylistId playlist, PersonId reader) {
        return videos.watchedBy(
                reader, places(playlist, reader).stream().map(Place::video).toList());
    }

    /** Of those in which the person may watch anything. */
    Map<PlaylistId, Extent> extents(List<PlaylistId> playlists, PersonId reader) {
        if (playlists.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from (select playlist_id, video_id, count(*) over (partition by playlist_id) as videos,"
                        + " row_number() over (partition by playlist_id order by position) as place" + WATCHED
                        + " and playlist_id in (:playlists)) where place = 1")
                .param("person", reader.value())
                .param("playlists", playlists.stream().map(PlaylistId::value).toList())
                .query((row, number) -> Map.entry(
                        new PlaylistId(row.getObject("playlist_id", UUID.class)),
                        new Extent(new VideoId(row.getObject("video_id", UUID.class)), row.getInt("videos"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the owner's that hold the video. */
    Set<PlaylistId> holding(VideoId video, PersonId owner) {
        return new HashSet<>(
                jdbc.sql("select playlist_id from playlist_video join playlist on playlist.id = playlist_id"
                                + " where video_id = ? and owner_id = ?")
                        .params(video.value(), owner.value())
                        .query((row, number) -> new PlaylistId(row.getObject("playlist_id", UUID.class)))
                        .list());
    }

    /**
     * At the end; one that is there already stays where it is.
     *
     * @throws PlaylistIsFull if it holds as many as it may
     * @throws NotFound if the playlist is gone
     */
    @Transactional
    void add(PlaylistId playlist, VideoId video, PersonId owner) {
        lock(playlist);
        List<Place> places = places(playlist, owner);
        if (places.stream().anyMatch(place -> place.video().equals(video))) {
            return;
        }
        if (places.size() >= MOST) {
            throw new PlaylistIsFull();
        }
        jdbc.sql("insert into playlist_video (playlist_id, video_id, position) values (:playlist, :video,"
                        + " (select coalesce(max(position), 0) + 1 from playlist_video where playlist_id = :playlist))")
                .param("playlist", playlist.value())
                .param("video", video.value())
                .update();
    }

    /** Twice does no more than once. */
    void remove(PlaylistId playlist, VideoId video) {
        jdbc.sql("delete from playlist_video where playlist_id = ? and video_id = ?")
                .params(playlist.value(), video.value())
                .update();
    }

    /**
     * Those that the owner sees change their places among each other.
     *
     * @throws PlaylistOrderIsInvalid if they are not each there once
     * @throws NotFound if the playlist is gone
     */
    @Transactional
    void order(PlaylistId playlist, List<VideoId> order, PersonId owner) {
        lock(playlist);
        List<Place> places = places(playlist, owner);
        Set<VideoId> there = new HashSet<>(places.stream().map(Place::video).toList());
        if (order.size() != places.size() || !there.equals(new HashSet<>(order))) {
            throw new PlaylistOrderIsInvalid();
        }
        for (int at = 0; at < order.size(); at++) {
            if (!places.get(at).video().equals(order.get(at))) {
                jdbc.sql("update playlist_video set position = ? where playlist_id = ? and video_id = ?")
                        .params(
                                places.get(at).position(),
                                playlist.value(),
                                order.get(at).value())
                        .update();
            }
        }
    }

    private List<Place> places(PlaylistId playlist, PersonId reader) {
        return jdbc.sql("select video_id, position" + WATCHED + " and playlist_id = :playlist order by position")
                .param("person", reader.value())
                .param("playlist", playlist.value())
                .query((row, number) ->
                        new Place(new VideoId(row.getObject("video_id", UUID.class)), row.getInt("position")))
                .list();
    }

    /** Two who change one list at once do so one after the other. */
    private void lock(PlaylistId playlist) {
        jdbc.sql("select id from playlist where id = ? for update")
                .param(playlist.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
