package app.roomcast.packaging;

import app.roomcast.packaging.PackagingJob.State;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored jobs. */
@Repository
class Jobs {

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process that a job had started when its portal ended. */
    record Orphan(UUID job, long process, Instant startedAt) {}

    void add(PackagingRequest request, String ticket, Instant now) {
        jdbc.sql("insert into packaging_job (id, ticket, source, directory, state, progress, attempt, submitted_at)"
                        + " values (?, ?, ?, ?, ?, 0, 0, ?)")
                .params(
                        request.id(),
                        ticket,
                        request.source().toAbsolutePath().toString(),
                        request.directory().toAbsolutePath().toString(),
                        State.QUEUED.name(),
                        now.toEpochMilli())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from packaging_job where id = ?").param(id).update();
    }

    Optional<PackagingRequest> withTicket(String ticket) {
        return jdbc.sql("select id, source, directory from packaging_job where ticket = ? and state <> 'FAILED'")
                .param(ticket)
                .query((row, number) -> new PackagingRequest(
                        row.getObject("id", UUID.class),
                        Path.of(row.getString("source")),
                        Path.of(row.getString("directory"))))
                .optional();
    }

    /** Counts a try and says which it is. */
    int begin(UUID id, Instant now) {
        jdbc.sql("update packaging_job set state = 'RUNNING', progress = 0, attempt = attempt + 1, started_at = ?"
                        + " where id = ?")
                .params(now.toEpochMilli(), id)
                .update();
        return jdbc.sql("select attempt from packaging_job where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    void progress(UUID id, double progress) {
        jdbc.sql("update packaging_job set progress = ? where id = ?")
                .params(progress, id)
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
        return jdbc.sql("select id, state, progress, attempt, started_at from packaging_job order by submitted_at, id")
                .query(Jobs::job)
                .list();
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
                State.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getInt("attempt"),
                startedAt == 0 ? null : Instant.ofEpochMilli(startedAt));
    }
}
