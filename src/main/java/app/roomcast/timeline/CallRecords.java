package app.roomcast.timeline;

import app.roomcast.call.ParticipantId;
import app.roomcast.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of past calls. */
@Repository
class CallRecords {

    private static final String PAST = "select id, room, began_at, ended_at from call_record ";
    /** Looked through for the names of a call in a list. */
    private static final int MOST_JOINS = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CallRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Story begin(RoomId room, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into call_record (id, room, began_at) values (?, ?, ?)")
                .params(id, room.value(), utc(at))
                .update();
        return new Story(id, at, 0, 0);
    }

    /** Takes the room's last call up again if it began after a moment, and ended after one or is among those that were interrupted. */
    Optional<Story> continueLast(RoomId room, Instant endedAfter, Instant beganAfter, Set<UUID> interrupted) {
        var last = jdbc.sql(
                        "select id, began_at, ended_at, (select count(*) from call_moment where call = id) as moments,"
                                + " (select count(*) from call_quality where call = id) as blocks from call_record"
                                + " where room = ? and began_at > ? order by began_at desc limit 1")
                .params(room.value(), utc(beganAfter))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var endedAt = optionalInstant(row, "ended_at");
                    boolean over = endedAt != null && endedAt.isBefore(endedAfter) && !interrupted.contains(id);
                    return over
                            ? Optional.<Story>empty()
                            : Optional.of(new Story(
                                    id, instant(row, "began_at"), row.getInt("moments"), row.getInt("blocks")));
                })
                .optional()
                .flatMap(found -> found);
        last.ifPresent(story -> jdbc.sql("update call_record set ended_at = null where id = ?")
                .param(story.call)
                .update());
        return last;
    }

    void end(UUID call, Instant at) {
        jdbc.sql("update call_record set ended_at = ? where id = ?")
                .params(utc(at), call)
                .update();
    }

    /** Calls during which the portal has stopped: they ended when last something was stored of them. Answers which. */
    Set<UUID> endUnfinished() {
        var interrupted = Set.copyOf(jdbc.sql("select id from call_record where ended_at is null")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
        jdbc.sql("update call_record set ended_at = greatest(began_at,"
                        + " coalesce((select max(at) from call_moment where call = id), began_at),"
                        + " coalesce((select max(from_at) from call_quality where call = id), began_at))"
                        + " where ended_at is null")
                .update();
        return interrupted;
    }

    @Transactional
    public void store(List<Story.Page> pages) {
        var moments = pages.stream()
                .flatMap(page -> page.moments().stream().map(moment -> new Object[] {
                    page.call(),
                    utc(moment.at()),
                    moment.participant().value(),
                    moment.name(),
                    moment.kind().name()
                }))
                .toList();
        var blocks = pages.stream()
                .flatMap(page -> page.blocks().stream().map(block -> new Object[] {
                    page.call(), block.reporter.value(), block.other.value(), utc(block.from), block.bytes()
                }))
                .toList();
        if (!moments.isEmpty()) {
            batches.batchUpdate(
                    "insert into call_moment (call, at, participant, name, kind) values (?, ?, ?, ?, ?)", moments);
        }
        if (!blocks.isEmpty()) {
            batches.batchUpdate(
                    "insert into call_quality (call, reporter, other, from_at, samples) values (?, ?, ?, ?, ?)",
                    blocks);
        }
    }

    /** The newest calls of a room, the newest first. */
    List<PastCall> of(RoomId room, int most) {
        return jdbc.sql(PAST + "where room = ? order by began_at desc limit ?")
                .params(room.value(), most)
                .query(this::past)
                .list();
    }

    Optional<PastCall> find(UUID call) {
        return jdbc.sql(PAST + "where id = ?").param(call).query(this::past).optional();
    }

    /** The first so many. */
    List<Moment> moments(UUID call, int most) {
        return jdbc.sql("select at, participant, name, kind from call_moment where call = ? order by at limit ?")
                .params(call, most)
                .query((row, number) -> new Moment(
                        instant(row, "at"),
                        participant(row, "participant"),
                        row.getString("name"),
                        Moment.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Minutes of ends of pairs in the order of time, the first so many. */
    List<PairEnd> pairEnds(UUID call, int most) {
        return jdbc.sql("select reporter, other, from_at, samples from call_quality where call = ?"
                        + " order by from_at limit ?")
                .params(call, most)
                .query((row, number) -> new PairEnd(
                        participant(row, "reporter"),
                        participant(row, "other"),
                        SampleBlock.read(participant(row, "other"), instant(row, "from_at"), row.getBytes("samples"))))
                .list();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from call_record where ended_at < ?")
                .param(utc(moment))
                .update();
    }

    private PastCall past(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PastCall(
                id,
                new RoomId(row.getObject("room", UUID.class)),
                instant(row, "began_at"),
                optionalInstant(row, "ended_at"),
                names(id));
    }

    private List<String> names(UUID call) {
        return jdbc.sql("select name from (select name, at from call_moment where call = ? and kind = 'JOINED'"
                        + " order by at limit ?) as first_joins group by name order by min(at)")
                .params(call, MOST_JOINS)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private static ParticipantId participant(ResultSet row, String column) throws SQLException {
        return new ParticipantId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
