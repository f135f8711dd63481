package app.roomcast.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.roomcast.packaging.PackagingEvent.PackageFinished;
import app.roomcast.packaging.PackagingEvent.PackagingFailed;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;

/** What ffprobe and ffmpeg open, and whom they call, as the system saw it: their own source and package, and what programs are made of. */
class TracedFfmpegTest {

    private static final Path STRACE = Path.of("/usr/bin/strace");

    /** Of a call that names a file: {@code openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY) = 3}. */
    private static final Pattern NAMED = Pattern.compile("\\b(?:open|openat|creat)\\([^\"]*\"([^\"]*)\"");

    private static final Pattern CALLS_OUT = Pattern.compile("\\bconnect\\(|\\bAF_INET6?\\b");

    private static final List<String> OF_PROGRAMS = List.of(
            "/lib/",
            "/lib64/",
            "/usr/",
            "/bin/",
            "/etc/ld.so.",
            "/etc/locale",
            "/proc/self/",
            "/proc/cpuinfo",
            "/proc/meminfo",
            "/proc/sys/vm/",
            "/sys/devices/system/",
            "/sys/fs/cgroup/",
            "/dev/null");

    /** Heads of media, and behind them what names other files. */
    private static final List<String> DISGUISES = List.of(
            "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom#EXTM3U\n#EXTINF:2,\nfile:///etc/hostname\n",
            "\u001A\u0045\u00DF\u00A3#EXTM3U\n#EXTINF:2,\nfile:///etc/hostname\n",
            "OggS\0ffconcat version 1.0\nfile /etc/hostname\n",
            "FLV\1#EXTM3U\n#EXTINF:2,\nhttp://localhost:1/a.ts\n",
            "RIFF\0\1\0\0WAVE#EXTM3U\n#EXTINF:2,\n/etc/hostname\n",
            "RIFF\0\1\0\0AVI <?xml version=\"1.0\"?><MPD><BaseURL>/etc/hostname</BaseURL></MPD>",
            "fLaC#EXTM3U\n#EXTINF:2,\nconcat:/etc/hostname|/etc/passwd\n",
            "\0\0\1\u00BA#EXTM3U\n#EXTINF:2,\nsubfile,,start,0,end,9,,:/etc/hostname\n",
            "ID3\4\0\0\0\0\0\0#EXTM3U\n#EXTINF:2,\n/etc/hostname\n",
            "#EXTM3U\n#EXTINF:2,\n/etc/hostname\n");

    @TempDir
    private Path folder;

    private Path traces;
    private Path tools;

    @BeforeEach
    void trace() throws IOException {
        assumeThat(STRACE).as("strace is not on every machine").isExecutable();
        traces = Files.createDirectories(folder.resolve("traces"));
        Path real = RealFfmpeg.folder();
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String program : List.of("ffprobe", "ffmpeg")) {
            Path script = tools.resolve(program);
            Files.writeString(
                    script,
                    "#!/bin/sh\nexec %s -f -qq -s 4096 -e trace=open,openat,creat,socket,connect -o %s/%s.$$ %s \"$@\"\n"
                            .formatted(STRACE, traces, program, real.resolve(program)));
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void nothingIsOpenedBesideTheSourceAndItsPackage() throws IOException {
        String[] properties = {
            "--roomcast.data-dir=" + folder.resolve("data"),
            "--roomcast.packaging.ffmpeg-folder=" + tools,
            "--spring.datasource.url=jdbc:h2:mem:traced",
            "--roomcast.packaging.retry-delay=100ms",
            "--db-scheduler.polling-interval=200ms"
        };
        try (var portal = new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run(properties)) {
            Story story = portal.getBean(Story.class);
            Packager packager = portal.getBean(Packager.class);

            Path film = upload("film");
            Files.copy(TestMedia.heavy(), film, StandardCopyOption.REPLACE_EXISTING);
            assertThat(end(packager, story, film)).isInstanceOf(PackageFinished.class);
            assertThat(opened()).contains(film.toString()).anyMatch(name -> name.contains("/film/hls/"));
            nothingElseIsOpenedFor(film);

            for (int number = 0; number < DISGUISES.size(); number++) {
                Path disguised = upload("disguise-" + number);
                Files.writeString(disguised, DISGUISES.get(number), ISO_8859_1);
                assertThat(end(packager, story, disguised)).isInstanceOf(PackagingFailed.class);
                nothingElseIsOpenedFor(disguised);
            }
        }
    }

    private void nothingElseIsOpenedFor(Path source) throws IOException {
        assertThat(opened()).allMatch(name -> isAPart(name) || name.startsWith(source.getParent() + "/"));
        assertThat(lines()).noneMatch(line -> CALLS_OUT.matcher(line).find());
        FileSystemUtils.deleteRecursively(traces);
        Files.createDirectories(traces);
    }

    private Path upload(String name) throws IOException {
        return Files.createDirectories(folder.resolve("uploads").resolve(name)).resolve("source");
    }

    private static PackagingEvent end(Packager packager, Story story, Path source) {
        UUID id = UUID.randomUUID();
        packager.submit(new PackagingRequest(id, "somebody", source, source.resolveSibling("hls")));
        return story.end(id);
    }

    /** Of the programs themselves, the scripts that start them, or the process as the system shows it. */
    private boolean isAPart(String name) {
        return OF_PROGRAMS.stream().anyMatch(name::startsWith)
                || name.matches("/proc/\\d+/.*")
                || name.startsWith(tools + "/")
                || name.startsWith(RealFfmpeg.HOME + "/")
                || name.startsWith(folder.resolve("data/ffmpeg") + "/");
    }

    private List<String> opened() throws IOException {
        return lines().stream()
                .flatMap(line -> NAMED.matcher(line).results().map(call -> call.group(1)))
                .distinct()
                .toList();
    }

    private List<String> lines() throws IOException {
        try (var files = Files.list(traces)) {
            var lines = new ArrayList<String>();
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file, ISO_8859_1));
            }
            return lines;
        }
    }
}
