package app.roomcast.packaging;

import static app.roomcast.packaging.Examples.facts;
import static app.roomcast.packaging.Examples.picture;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final String ONE = """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:1
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:EVENT
            #EXT-X-MAP:URI="v0_init.mp4"
            #EXTINF:1.200000,
            v0_00000.m4s
            """;
    private static final String TWO =
            ONE.replace("DURATION:1", "DURATION:3") + "#EXTINF:3.100000,\nv0_00001.m4s\n#EXT-X-ENDLIST\n";

    @TempDir
    private Path directory;

    private Publication publication() {
        Plan plan = Plan.of(facts(picture("longestSegment", 3.1), null), new CopyGate(12_000_000));
        return new Publication(Pass.of(plan).getFirst(), new HlsPackage(directory));
    }

    private void draft(String text) throws IOException {
        Files.writeString(directory.resolve("v0.draft"), text);
    }

    private String published() throws IOException {
        return Files.readString(directory.resolve("v0.m3u8"));
    }

    @Test
    void addsLinesAndChangesNone() throws IOException {
        Publication publication = publication();
        draft(ONE);
        publication.follow();
        String first = published();
        draft(TWO);
        publication.follow();
        String second = published();
        publication.close();

        assertThat(first).contains("#EXT-X-TARGETDURATION:3\n", "#EXT-X-PLAYLIST-TYPE:EVENT\n", "v0_00000.m4s");
        assertThat(second).startsWith(first).endsWith("v0_00001.m4s\n");
        assertThat(published()).isEqualTo(second + "#EXT-X-ENDLIST\n");
    }

    @Test
    void publishesNothingBeforeTheFirstSegment() throws IOException {
        draft(ONE.substring(0, ONE.indexOf("#EXTINF")));
        publication().follow();

        assertThat(directory.resolve("v0.m3u8")).doesNotExist();
    }

    @Test
    void aDraftIsNeverServedAndDoesNotStay() throws IOException {
        draft(TWO);
        publication().close();

        assertThat(PackageFileName.allows("v0.draft")).isFalse();
        assertThat(directory.resolve("v0.draft")).doesNotExist();
    }

    @Test
    void aDraftThatIsNoPlaylistIsLeftToTheRules() throws IOException {
        draft("half a");

        assertThat(publication().whole("v0")).isEqualTo("half a");
    }
}
