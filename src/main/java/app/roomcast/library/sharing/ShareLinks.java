package app.roomcast.library.sharing;

import app.roomcast.library.Video;
import app.roomcast.library.VideoId;
import app.roomcast.library.Videos;
import app.roomcast.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of videos: made and withdrawn by their owners, over at their hour. */
@Repository
class ShareLinks {

    static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Videos videos;
    private final LinkTokens tokens;
    private final Clock clock;

    ShareLinks(JdbcClient jdbc, Videos videos, LinkTokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.videos = videos;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A video that is shown by a link. */
    record Shown(ShareLink link, Video video) {}

    /** The newest first, also those that are over. */
    List<ShareLink> of(VideoId video) {
        return jdbc.sql("select * from share_link where video_id = ? order by created_at desc, id")
                .param(video.value())
                .query(ShareLinks::read)
                .list();
    }

    /**
     * @throws LinkIsInvalid if it cannot be as is wished
     * @throws TooManyLinks if there are as many as there may be
     */
    ShareLink make(VideoId video, ShareLinkWish wish) {
        ShareLinkWish checked = wish.checked();
        if (of(video).size() >= MOST) {
            throw new TooManyLinks(MOST);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var link = new ShareLink(
                UUID.randomUUID(), video, checked.note(), checked.sites(), now, now.plus(checked.length()));
        jdbc.sql("insert into share_link (id, video_id, note, sites, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        link.id(),
                        video.value(),
                        link.note(),
                        String.join("\n", link.sites()),
                        link.createdAt().atOffset(ZoneOffset.UTC),
                        link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return link;
    }

    /** @throws NotFound if the video has no such link */
    void revoke(VideoId video, UUID id) {
        int revoked = jdbc.sql("delete from share_link where id = ? and video_id = ?")
                .params(id, video.value())
                .update();
        if (revoked == 0) {
            throw new NotFound();
        }
    }

    String token(ShareLink link) {
        return tokens.of(link.id());
    }

    /** @throws LinkIsOver if the link is not good, or its video is gone */
    Shown shown(String token) {
        ShareLink link = tokens.read(token)
                .flatMap(this::find)
                .filter(found -> found.isGoodAt(clock.instant()))
                .orElseThrow(LinkIsOver::new);
        return new Shown(link, videos.find(link.video()).orElseThrow(LinkIsOver::new));
    }

    private Optional<ShareLink> find(UUID id) {
        return jdbc.sql("select * from share_link where id = ?")
                .param(id)
                .query(ShareLinks::read)
                .optional();
    }

    private static ShareLink read(ResultSet row, int number) throws SQLException {
        return new ShareLink(
                row.getObject("id", UUID.class),
                new VideoId(row.getObject("video_id", UUID.class)),
                row.getString("note"),
                row.getString("sites").lines().toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
