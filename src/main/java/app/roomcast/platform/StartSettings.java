package app.roomcast.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns the few variables of the portal into settings of the frameworks, before anything is started. */
class StartSettings implements EnvironmentPostProcessor, Ordered {

    /** The folders hold password hashes, keys and private videos. */
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        Path data = folder(environment, "roomcast.data-dir", settings);
        Path media = folder(environment, "roomcast.media-dir", settings);
        Stream.of(data.resolve("database"), media.resolve("uploads"), media.resolve("videos"))
                .forEach(StartSettings::ownedAlone);
        settings.putAll(Tls.of(environment.getRequiredProperty("roomcast.tls")).settings(environment, data));
        environment.getPropertySources().addFirst(new MapPropertySource("roomcast-start", settings));
    }

    /** What lies in the operator's folders may be private though the folders themselves are not. */
    private static void ownedAlone(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_ONLY.value());
        } catch (IOException | UnsupportedOperationException unwritable) {
            throw new StartIsRefused(
                    "The folder " + folder + " cannot be made for its owner alone: " + unwritable + ".");
        }
    }

    /** Makes a folder where it is missing, and its setting absolute, so that nothing depends on where the program was started. */
    private static Path folder(ConfigurableEnvironment environment, String name, Map<String, Object> settings) {
        Path folder =
                Path.of(environment.getRequiredProperty(name)).toAbsolutePath().normalize();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder, OWNER_ONLY);
            }
        } catch (IOException unwritable) {
            throw new StartIsRefused("The folder " + folder + " (" + name + ") cannot be made: " + unwritable + ".");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StartIsRefused("The folder " + folder + " (" + name + ") cannot be written to.");
        }
        settings.put(name, folder.toString());
        return folder;
    }
}
