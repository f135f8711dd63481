package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

@PackagingTest
class StoryboardTest {

    private static final Pattern CUE =
            Pattern.compile("(\\d\\d):(\\d\\d):([\\d.]+) --> \\S+\\n(\\S+)#xywh=(\\d+),(\\d+),(\\d+),(\\d+)");

    @Autowired
    private Packager packager;

    @Autowired
    private Story story;

    @Autowired
    private Storyboard storyboard;

    @TempDir
    private Path media;

    private Path hls() {
        return media.resolve("hls");
    }

    private PackageFinished packaged(Path clip) {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", clip, hls()));
        return (PackageFinished) story.end(id);
    }

    private static Path threeColours() {
        return TestMedia.coloured("red-green-blue.mp4", "640x360", "red:4", "lime:4", "blue:4");
    }

    /** Such as "4 lime": what each picture that the index names shows in its middle, with its time in whole seconds. */
    private List<String> shown() throws IOException {
        var shown = new ArrayList<String>();
        Matcher cues = CUE.matcher(Files.readString(hls().resolve("storyboard.vtt")));
        while (cues.find()) {
            BufferedImage sheet = ImageIO.read(hls().resolve(cues.group(4)).toFile());
            int[] part = new int[4];
            for (int i = 0; i < part.length; i++) {
                part[i] = Integer.parseInt(cues.group(5 + i));
            }
            long minutes = 60L * Integer.parseInt(cues.group(1)) + Integer.parseInt(cues.group(2));
            shown.add(Math.round(60 * minutes + Double.parseDouble(cues.group(3))) + " "
                    + colour(sheet.getRGB(part[0] + part[2] / 2, part[1] + part[3] / 2)));
        }
        return shown;
    }

    private static String colour(int rgb) {
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        boolean blue = (rgb & 0xFF) > 128;
        return (red ? "red" : "") + (green ? "lime" : "") + (blue ? "blue" : "");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(hls())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("storyboard"))
                    .sorted()
                    .toList();
        }
    }

    private BufferedImage sheet(int number) throws IOException {
        return ImageIO.read(hls().resolve(StoryboardPlan.sheet(number)).toFile());
    }

    @Test
    void eachPictureIsTheOneThatIsSeenAtItsTime() throws IOException {
        packaged(threeColours());

        assertThat(shown()).containsExactly("0 red", "2 red", "4 lime", "6 lime", "8 blue", "10 blue");
        assertThat(files()).containsExactly("storyboard.vtt", "storyboard_00001.jpg");
        assertThat(List.of(sheet(1).getWidth(), sheet(1).getHeight())).containsExactly(960, 90);
    }

    @Test
    void whatIsOnTheSecondSheetIsTheOneThatIsSeenAtItsTimeToo() throws IOException {
        packaged(TestMedia.coloured("red-then-blue.mp4", "90x160", "red:200", "blue:40"));

        List<String> shown = shown();
        assertThat(shown).hasSize(120);
        assertThat(shown.subList(0, 100)).allMatch(picture -> picture.endsWith(" red"));
        assertThat(shown.subList(100, 120)).first().isEqualTo("200 blue");
        assertThat(shown.subList(100, 120)).allMatch(picture -> picture.endsWith(" blue"));
        assertThat(files()).containsExactly("storyboard.vtt", "storyboard_00001.jpg", "storyboard_00002.jpg");
        assertThat(List.of(sheet(2).getWidth(), sheet(2).getHeight())).containsExactly(900, 1600);
    }

    @Test
    void aPictureThatCannotBeDecodedMovesNoOther() throws IOException {
        packaged(threeColours());
        Path segment = hls().resolve("v0_00002.m4s");
        byte[] bytes = Files.readAllBytes(segment);
        int media = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat");
        Arrays.fill(bytes, media + 4, bytes.length, (byte) 0);
        Files.write(segment, bytes);

        storyboard.make(new HlsPackage(hls()), Optional.of("v0"), process -> {});

        assertThat(shown()).hasSize(6).contains("0 red", "2 red", "6 lime", "8 blue", "10 blue");
    }

    @Test
    void aBlinkHasOne() throws IOException {
        packaged(TestMedia.coloured("blink.mp4", "64x64", "blue:0.4"));

        assertThat(shown()).containsExactly("0 blue");
        assertThat(List.of(sheet(1).getWidth(), sheet(1).getHeight())).containsExactly(160, 160);
    }

    @Test
    void whatIsEncodedHasThemToo() throws IOException {
        packaged(Clips.clip("echo-hereweare.webm"));

        assertThat(shown()).hasSize(23);
    }

    @Test
    void aSoundHasNone() throws IOException {
        PackageFinished finished = packaged(TestMedia.made("only-sound.m4a", "64x64", "5", "-vn -c:a aac -ac 2"));

        assertThat(finished.renditions()).extracting(Rendition::name).containsExactly("audio");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPackageThatIsMadeAnewKeepsNothingOfAnOlderOne() throws IOException {
        packaged(threeColours());
        Files.copy(hls().resolve("storyboard_00001.jpg"), hls().resolve("storyboard_00002.jpg"));
        Path index = hls().resolve("storyboard.vtt");
        Files.writeString(index, Files.readString(index).replace("00001.jpg#xywh=160", "00002.jpg#xywh=160"));

        packaged(threeColours());

        assertThat(files()).containsExactly("storyboard.vtt", "storyboard_00001.jpg");
        assertThat(shown()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exit 0", "echo half > \"$file\"; exit 1"})
    void oneThatCannotBeMadeIsLeftOutAndThePackageIsWhole(String failure) throws IOException {
        try (var portal = new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--roomcast.data-dir=" + media.resolve("data"),
                        "--roomcast.packaging.ffmpeg-folder=" + failing(failure),
                        "--spring.datasource.url=jdbc:h2:mem:storyboard" + failure.hashCode(),
                        "--roomcast.packaging.max-tries=1",
                        "--db-scheduler.polling-interval=200ms")) {
            UUID id = UUID.randomUUID();
            portal.getBean(Packager.class).submit(new PackagingRequest(id, "somebody", threeColours(), hls()));

            assertThat(portal.getBean(Story.class).end(id)).isInstanceOf(PackageFinished.class);
        }
        assertThat(files()).isEmpty();
        assertThat(hls().resolve("poster.jpg")).exists();
    }

    /** An ffmpeg that makes everything but sheets. */
    private Path failing(String failure) throws IOException {
        Path real = RealFfmpeg.folder();
        Path programs = Files.createDirectories(media.resolve("programs"));
        write(programs.resolve("ffprobe"), "exec %s/ffprobe \"$@\"".formatted(real));
        write(programs.resolve("ffmpeg"), """
                case "$*" in *storyboard_aside*)
                  for last; do :; done; file=$(printf %%s "$last" | sed 's/%%%%/%%/; s/%%05d/00001/'); %2$s
                esac
                exec %1$s/ffmpeg "$@"
                """.formatted(real, failure));
        return programs;
    }

    private static void write(Path script, String text) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
