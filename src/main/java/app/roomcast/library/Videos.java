package app.roomcast.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.roomcast.account.PersonId;
import app.roomcast.packaging.Rendition;
import app.roomcast.platform.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every video. What is in somebody's trash, or being deleted, is not found. */
@Repository
public class Videos {

    private static final String THERE = "deleted = false and trashed_at is null";

    /** A condition on rows of {@code video}: that {@code :person} may watch them. */
    public static final String WATCHABLE = THERE + " and (owner_id = :person or access = 'MEMBERS'"
            + " or access = 'PEOPLE' and exists (select 1 from video_viewer where video_id = video.id and person_id = :person))";

    private static final String VISIBLE = " where " + WATCHABLE;

    private static final String HOLDS =
            " and (lower(title) like :pattern escape '!' or lower(tags) like :pattern escape '!'"
                    + " or lower(description) like :pattern escape '!' or exists (select 1 from video_caption"
                    + " where video_id = video.id and words like :pattern escape '!'))";

    private final JdbcClient jdbc;

    Videos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whoever has asked elsewhere whether it may be watched. */
    public Optional<Video> find(VideoId id) {
        return jdbc
                .sql("select * from video where id = ? and " + THERE)
                .param(id.value())
                .query(VideoRow::read)
                .list()
                .stream()
                .findAny()
                .map(video -> withRenditions(List.of(video)).getFirst());
    }

    /** @throws NotFound if there is none that the person may know of */
    public Video watchedBy(PersonId person, VideoId id) {
        return find(id).filter(video -> mayWatch(person, video)).orElseThrow(NotFound::new);
    }

    /** What the person may watch of these, in their order. */
    public List<Video> watchedBy(PersonId person, List<VideoId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<VideoId, Video> watched = withRenditions(jdbc.sql("select * from video" + VISIBLE + " and id in (:ids)")
                        .param("person", person.value())
                        .param("ids", ids.stream().map(VideoId::value).toList())
                        .query(VideoRow::read)
                        .list())
                .stream()
                .collect(toMap(Video::id, Function.identity()));
        return ids.stream().map(watched::get).filter(Objects::nonNull).toList();
    }

    private boolean mayWatch(PersonId person, Video video) {
        return video.isOwnedBy(person)
                || switch (video.access()) {
                    case PRIVATE -> false;
                    case PEOPLE -> isNamed(person, video.id());
                    case MEMBERS -> true;
                };
    }

    private boolean isNamed(PersonId person, VideoId id) {
        return jdbc.sql("select count(*) from video_viewer where video_id = ? and person_id = ?")
                        .params(id.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * @throws NotFound if there is none that the person may know of
     * @throws NotYourVideo if the person may only watch it
     */
    public Video ownedBy(PersonId person, VideoId id) {
        Video video = watchedBy(person, id);
        if (!video.isOwnedBy(person)) {
            throw new NotYourVideo();
        }
        return video;
    }

    /**
     * What the person may watch and whose title, tags, description or captions hold the text.
     *
     * @param skip how many of them come before
     */
    List<Video> search(PersonId person, String text, VideoOrder order, long skip, int size) {
        return withRenditions(visible("select * from video", person, text, order.clause() + " limit :size offset :skip")
                .param("size", size)
                .param("skip", skip)
                .query(VideoRow::read)
                .list());
    }

    long count(PersonId person, String text) {
        return visible("select count(*) from video", person, text, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec visible(String select, PersonId person, String text, String rest) {
        boolean all = text.isBlank();
        var statement = jdbc.sql(select + VISIBLE + (all ? "" : HOLDS) + rest).param("person", person.value());
        return all ? statement : statement.param("pattern", pattern(text));
    }

    List<Video> all() {
        return jdbc.sql("select * from video where " + THERE + " order by created_at desc, id")
                .query(VideoRow::read)
                .list();
    }

    /** Whether the id has ever been a video and is not wholly gone yet. */
    boolean knows(VideoId id) {
        return jdbc.sql("select count(*) from video where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void add(Video video) {
        jdbc.sql(
                        "insert into video (id, owner_id, title, description, access, state, playable, progress, poster,"
                                + " file_name, file_size, created_at, deleted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(VideoRow.columns(video))
                .update();
    }

    /**
     * Changes what the edit holds and nothing else, so that two edits of different fields never undo each other.
     *
     * @throws NotFound if the video is gone
     */
    void edit(VideoId id, VideoEdit edit) {
        Map<String, String> changes = edit.columns();
        if (changes.isEmpty()) {
            return;
        }
        String assignments =
                changes.keySet().stream().map(column -> column + " = ?").collect(joining(", "));
        int changed = jdbc.sql("update video set " + assignments + " where " + THERE + " and id = ?")
                .params(List.copyOf(changes.values()))
                .param(id.value())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private List<Video> withRenditions(List<Video> videos) {
        if (videos.isEmpty()) {
            return videos;
        }
        Map<VideoId, List<Rendition>> renditions = jdbc
                .sql("select * from rendition where video_id in (:ids) order by video_id, position")
                .param("ids", videos.stream().map(video -> video.id().value()).toList())
                .query(VideoRow::readRendition)
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return videos.stream()
                .map(video -> video.with(renditions.getOrDefault(video.id(), List.of())))
                .toList();
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
