package app.roomcast.admin;

import app.roomcast.account.Role;
import app.roomcast.call.Connection;
import app.roomcast.library.VideoState;
import app.roomcast.packaging.PackagingJob;
import app.roomcast.room.Access;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that an administrator looks after, at one moment. */
record Dashboard(List<RoomLine> rooms, List<PersonLine> people, List<VideoLine> videos, List<JobLine> jobs) {

    /** @param since when the running call began, or null while nobody is inside */
    record RoomLine(
            UUID id,
            String slug,
            String name,
            Access access,
            boolean open,
            @Nullable Instant since,
            List<ParticipantLine> participants) {}

    record ParticipantLine(UUID id, String name, Instant since, Connection connection) {}

    /** @param own whether this is the administrator who asks */
    record PersonLine(UUID id, String username, Role role, boolean enabled, Instant createdAt, boolean own) {}

    /**
     * @param progress of the packaging, 0 to 1
     * @param size of the uploaded file, in bytes
     */
    record VideoLine(
            UUID id, String title, String owner, VideoState state, double progress, long size, Instant createdAt) {}

    /**
     * @param id the video's
     * @param queuePlace from 1, among the jobs that wait for the same; 0 where it does not wait
     * @param waitsForRoom whether the disk is full
     * @param progress 0 to 1, of the current try
     */
    record JobLine(
            UUID id,
            String title,
            PackagingJob.State state,
            int queuePlace,
            boolean waitsForRoom,
            double progress,
            int attempt,
            @Nullable Instant startedAt) {}
}
