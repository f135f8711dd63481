package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageBecamePlayable;
import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.PackagingEvent.PackagingStarted;
import app.roomcast.packaging.hls.Conformance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PackagingTest
class EveryClipTest {

    private static final Map<String, String> REFUSED = Map.of(
            "captions.srt", "not-media",
            "vp9-corrupt.webm", "damaged-media",
            "truncated-after-moov.m4b", "damaged-media");

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @TempDir
    private Path media;

    /** All but one: minutes of encoding show nothing that seconds do not. */
    static Stream<Path> clips() {
        return Clips.all().stream().filter(clip -> !clip.endsWith("h264-1080p-6min.mp4"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("clips")
    void playsToItsEndOrIsRefusedWithItsCode(Path clip) throws Exception {
        UUID id = UUID.randomUUID();
        Path directory = media.resolve(id.toString()).resolve("hls");
        packager.submit(new PackagingRequest(id, "somebody", clip, directory));
        PackagingEvent end = story.end(id);

        String code = REFUSED.get(clip.getFileName().toString());
        if (code != null) {
            assertThat(end).isEqualTo(new PackagingFailed(id, code));
            assertThat(directory).doesNotExist();
            return;
        }
        assertThat(end).isInstanceOf(PackageFinished.class);
        assertThat(story.of(id).getFirst()).isInstanceOf(PackagingStarted.class);
        assertThat(story.of(id, PackageBecamePlayable.class)).hasSize(1);
        var finished = (PackageFinished) end;
        String master = Files.readString(directory.resolve("master.m3u8"));
        assertThat(Conformance.ofPackage(directory, master, finished.duration()))
                .isEmpty();
        assertThat(HlsParser.objections(directory)).isEmpty();
        assertThat(finished.poster()).isEqualTo(Files.exists(directory.resolve("poster.jpg")));
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).allMatch(PackageFileName::allows);
        }
    }
}
