package app.roomcast.packaging.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The ffmpeg that comes with the application, unpacked into a folder of its version and used from there ever after.
 *
 * <p>libavdevice was built against desktop libraries that a server lacks. Nothing of them is ever called, so copies of
 * a small bundled library under their names satisfy the loader.
 */
final class BundledFfmpeg {

    private static final String LIBRARY_FOR_STUBS = "libdrm.so.2";
    private static final List<String> STUBS =
            List.of("libpulse.so.0", "libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2");

    private final Path home;

    BundledFfmpeg(Path home) {
        this.home = home;
    }

    Programs unpacked() {
        String platform = platform();
        Path folder = home.resolve(version() + "-" + platform);
        try {
            if (Files.notExists(folder)) {
                unpack(platform, folder);
            }
        } catch (IOException e) {
            throw new FfmpegUnusable("Roomcast could not unpack its ffmpeg into " + folder + " (" + e + ").", e);
        }
        return new Programs(
                folder.resolve("ffmpeg"), folder.resolve("ffprobe"), folder + ":" + folder.resolve("stubs"));
    }

    /** Written aside and renamed, so that a crash or a second process never leaves half a folder in use. */
    private void unpack(String platform, Path folder) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/bytedeco/ffmpeg/" + platform + "-gpl/*");
        if (files.length == 0) {
            throw new FfmpegUnusable("Roomcast brings no ffmpeg for " + platform + ": install ffmpeg 5.1 or newer.");
        }
        Files.createDirectories(home);
        Path aside = Files.createTempDirectory(home, "unpacking");
        try {
            for (Resource file : files) {
                copy(file, aside);
            }
            Files.createDirectory(aside.resolve("stubs"));
            for (String stub : STUBS) {
                Files.copy(
                        aside.resolve(LIBRARY_FOR_STUBS), aside.resolve("stubs").resolve(stub));
            }
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (Files.notExists(folder)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    private static void copy(Resource file, Path folder) throws IOException {
        String name = String.valueOf(file.getFilename());
        if (name.isEmpty() || name.startsWith("libjni") || !file.isReadable()) {
            return;
        }
        Path target = folder.resolve(name);
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, target);
        }
        if (!name.startsWith("lib") && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream content =
                new ClassPathResource("META-INF/maven/org.bytedeco/ffmpeg/pom.properties").getInputStream()) {
            properties.load(content);
        } catch (IOException e) {
            throw new FfmpegUnusable("Roomcast was built without its ffmpeg: install ffmpeg 5.1 or newer.", e);
        }
        return properties.getProperty("version", "unknown");
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String architecture = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> machine;
        };
        return (system.startsWith("mac") ? "macosx" : system) + "-" + architecture;
    }
}
