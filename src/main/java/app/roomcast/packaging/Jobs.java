package app.roomcast.packaging;

import app.roomcast.packaging.PackagingJob.State;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored jobs. */
@Repository
class Jobs {

    private static final String PLACED = "select packaging_job.*, case when state = 'QUEUED' then row_number() over"
            + " (partition by lane, state order by round, submitted_at, id) else 0 end as place from packaging_job";

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that a job had started when its portal ended. */
    record Orphan(UUID job, long process, Instant startedAt) {}

    /** A job as it is taken up: what it is about, and what it waited for. */
    record Stored(PackagingRequest request, Lane lane, Instant submittedAt) {}

    void add(PackagingRequest request, String ticket, int round, Instant now) {
        jdbc.sql(
                        "insert into packaging_job (id, ticket, person, round, source, directory, state, progress, attempt, submitted_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")
                .params(
                        request.id(),
                        ticket,
                        request.person(),
                        round,
                        request.source().toAbsolutePath().toString(),
                        request.directory().toAbsolutePath().toString(),
                        State.QUEUED.name(),
                        now.toEpochMilli())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from packaging_job where id = ?").param(id).update();
    }

    void removeGivenUp(UUID id) {
        jdbc.sql("delete from packaging_job where id = ? and state = 'FAILED'")
                .param(id)
                .update();
    }

    boolean has(UUID id) {
        return jdbc.sql("select count(*) from packaging_job where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Stored> withTicket(String ticket) {
        return jdbc.sql("select * from packaging_job where ticket = ? and state <> 'FAILED'")
                .param(ticket)
                .query((row, number) -> new Stored(
                        new PackagingRequest(
                                row.getObject("id", UUID.class),
                                row.getString("person"),
                                Path.of(row.getString("source")),
                                Path.of(row.getString("directory"))),
                        Lane.valueOf(row.getString("lane")),
                        Instant.ofEpochMilli(row.getLong("submitted_at"))))
                .optional();
    }

    /** In which round the next job of a person is: after all of his that wait. */
    int nextRound(Lane lane, String person) {
        return jdbc.sql("select coalesce(max(round) + 1, 0) from packaging_job"
                        + " where state = 'QUEUED' and lane = ? and person = ?")
                .params(lane.name(), person)
                .query(Integer.class)
                .single();
    }

    /** Who waits, the next one first. */
    List<UUID> waiting(Lane lane) {
        return jdbc.sql("select id from packaging_job where state = 'QUEUED' and lane = ?"
                        + " order by round, submitted_at, id")
                .param(lane.name())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Its first rendition is whole; the tries are counted anew. */
    void waitForLadder(UUID id, int round) {
        jdbc.sql("update packaging_job set state = 'QUEUED', lane = 'LADDER', round = ?, attempt = 0, process_id = null"
                        + " where id = ?")
                .params(round, id)
                .update();
    }

    /** Counts a try and says which it is. */
    int begin(UUID id, Instant now) {
        jdbc.sql("update packaging_job set state = 'RUNNING', progress = 0, attempt = attempt + 1, started_at = ?,"
                        + " speed = null, seconds_left = null, waits_for_room = false"
                        + " where id = ?")
                .params(now.toEpochMilli(), id)
                .update();
        return jdbc.sql("select attempt from packaging_job where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    void started(UUID id) {
        jdbc.sql("update packaging_job set progress = 0 where id = ?").param(id).update();
    }

    void progress(UUID id, double progress, Pace pace) {
        jdbc.sql("update packaging_job set progress = ?, speed = ?, seconds_left = ? where id = ?")
                .params(progress, pace.speed(), pace.left().toSeconds(), id)
                .update();
    }

    /** The try does not count. */
    void waitForRoom(UUID id) {
        jdbc.sql("update packaging_job set state = 'QUEUED', waits_for_room = true, process_id = null,"
                        + " attempt = case when state = 'RUNNING' then attempt - 1 else attempt end where id = ?")
                .param(id)
                .update();
    }

    /**
     * The portal was killed during the tries that a process of that name was at: they do not count, unless that has happened so often
     * that they may be the cause.
     */
    void forgiveKills(String task, String schedulerName, int mostKills) {
        jdbc.sql("update packaging_job set state = 'QUEUED', kills = kills + 1,"
                        + " attempt = case when kills < ? then attempt - 1 else attempt end"
                        + " where state = 'RUNNING' and ticket in (select task_instance from scheduled_tasks"
                        + " where task_name = ? and picked = true and picked_by = ?)")
                .params(mostKills, task, schedulerName)
                .update();
    }

    void process(UUID id, long process, Instant startedAt) {
        jdbc.sql("update packaging_job set process_id = ?, process_started_at = ? where id = ?")
                .params(process, startedAt.toEpochMilli(), id)
                .update();
    }

    void queueAgain(UUID id) {
        jdbc.sql("update packaging_job set state = 'QUEUED', progress = 0, process_id = null where id = ?")
                .param(id)
                .update();
    }

    /** The try ended with the portal and through no fault of its own. */
    void forgetTry(UUID id) {
        jdbc.sql("update packaging_job set attempt = attempt - 1 where id = ? and attempt > 0")
                .param(id)
                .update();
    }

    void fail(UUID id, String code) {
        jdbc.sql("update packaging_job set state = 'FAILED', code = ?, process_id = null where id = ?")
                .params(code, id)
                .update();
    }

    List<PackagingJob> all() {
        return jdbc.sql(PLACED + " order by submitted_at, id").query(Jobs::job).list();
    }

    Optional<PackagingJob> find(UUID id) {
        return jdbc.sql("select * from (" + PLACED + ") placed where id = ?")
                .param(id)
                .query(Jobs::job)
                .optional();
    }

    List<Orphan> orphans() {
        return jdbc.sql("select id, process_id, process_started_at from packaging_job where process_id is not null")
                .query((row, number) -> new Orphan(
                        row.getObject("id", UUID.class),
                        row.getLong("process_id"),
                        Instant.ofEpochMilli(row.getLong("process_started_at"))))
                .list();
    }

    /** Lets go of what a process of that name held when it ended. */
    int free(String task, String schedulerName) {
        return jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where task_name = ? and picked = true and picked_by = ?")
                .params(task, schedulerName)
                .update();
    }

    private static PackagingJob job(ResultSet row, int number) throws SQLException {
        long startedAt = row.getLong("started_at");
        return new PackagingJob(
                row.getObject("id", UUID.class),
                Lane.valueOf(row.getString("lane")),
                State.valueOf(row.getString("state")),
                row.getInt("place"),
                row.getBoolean("waits_for_room"),
                row.getDouble("progress"),
                paceOf(row),
                row.getInt("attempt"),
                startedAt == 0 ? null : Instant.ofEpochMilli(startedAt));
    }

    private static @Nullable Pace paceOf(ResultSet row) throws SQLException {
        Double speed = row.getObject("speed", Double.class);
        return speed == null ? null : new Pace(speed, Duration.ofSeconds(row.getLong("seconds_left")));
    }
}
