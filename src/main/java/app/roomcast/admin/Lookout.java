package app.roomcast.admin;

import app.roomcast.account.People;
import app.roomcast.account.Person;
import app.roomcast.account.PersonId;
import app.roomcast.call.Calls;
import app.roomcast.call.Participant;
import app.roomcast.call.RunningCall;
import app.roomcast.library.Library;
import app.roomcast.library.VideoOnRecord;
import app.roomcast.packaging.Packager;
import app.roomcast.packaging.PackagingJob;
import app.roomcast.room.Room;
import app.roomcast.room.RoomId;
import app.roomcast.room.Rooms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks around the portal and draws the dashboard. */
@Component
class Lookout {

    private final Rooms rooms;
    private final Calls calls;
    private final People people;
    private final Library library;
    private final Packager packager;

    Lookout(Rooms rooms, Calls calls, People people, Library library, Packager packager) {
        this.rooms = rooms;
        this.calls = calls;
        this.people = people;
        this.library = library;
        this.packager = packager;
    }

    Dashboard look(PersonId asking) {
        Map<RoomId, RunningCall> running =
                calls.running().stream().collect(Collectors.toMap(RunningCall::room, Function.identity()));
        List<VideoOnRecord> videos = library.all();
        Map<UUID, String> titles =
                videos.stream().collect(Collectors.toMap(video -> video.id().value(), VideoOnRecord::title));
        return new Dashboard(
                rooms.all().stream()
                        .map(room -> line(room, running.get(room.id())))
                        .toList(),
                people.all().stream().map(person -> line(person, asking)).toList(),
                videos.stream().map(Lookout::line).toList(),
                packager.jobs().stream()
                        .map(job -> line(job, titles.getOrDefault(job.id(), "")))
                        .toList());
    }

    private static Dashboard.RoomLine line(Room room, @Nullable RunningCall call) {
        return new Dashboard.RoomLine(
                room.id().value(),
                room.slug(),
                room.name(),
                room.access(),
                room.isOpen(),
                call == null ? null : call.since(),
                call == null
                        ? List.of()
                        : call.participants().stream().map(Lookout::line).toList());
    }

    private static Dashboard.ParticipantLine line(Participant participant) {
        return new Dashboard.ParticipantLine(
                participant.id().value(), participant.name(), participant.since(), participant.connection());
    }

    private static Dashboard.PersonLine line(Person person, PersonId asking) {
        return new Dashboard.PersonLine(
                person.id().value(),
                person.username(),
                person.role(),
                person.enabled(),
                person.createdAt(),
                person.id().equals(asking));
    }

    private static Dashboard.VideoLine line(VideoOnRecord video) {
        return new Dashboard.VideoLine(
                video.id().value(),
                video.title(),
                video.owner(),
                video.state(),
                video.progress(),
                video.size(),
                video.createdAt());
    }

    private static Dashboard.JobLine line(PackagingJob job, String title) {
        return new Dashboard.JobLine(
                job.id(),
                title,
                job.state(),
                job.queuePlace(),
                job.waitsForRoom(),
                job.progress(),
                job.attempt(),
                job.startedAt());
    }
}
