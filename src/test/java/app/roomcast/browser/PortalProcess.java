package app.roomcast.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The whole portal as a process of its own, with its own certificate and folders, that can be killed and started again. */
final class PortalProcess implements AutoCloseable {

    private static final Pattern SET_UP = Pattern.compile("/setup/[A-Za-z0-9_-]+");
    private static final Pattern STARTED = Pattern.compile("Started Application in ");
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Path folder;
    private final int port = freePort();
    private final List<String> settings;
    private Process process;
    private Path log;
    private int starts;

    /** @param settings properties as arguments, such as {@code --roomcast.call.resume-window=5s} */
    PortalProcess(String... settings) {
        this.settings = List.of(settings);
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "portal-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    PortalProcess start() {
        log = folder.resolve("portal-" + ++starts + ".log");
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ROOMCAST_PORT", Integer.toString(port));
        builder.environment().put("ROOMCAST_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("ROOMCAST_MEDIA_DIR", folder.resolve("media").toString());
        try {
            process = builder.start();
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        }
        Awaitility.await("the portal's start, of which " + log + " tells")
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The portal ended instead of starting; see " + log);
                    }
                    return STARTED.matcher(Files.readString(log)).find();
                });
        return this;
    }

    /** SIGKILL to the portal itself; what it started lives on, as it would after a crash. */
    void killHard() {
        process.destroyForcibly();
        process.onExit().join();
    }

    URI address() {
        return URI.create("https://localhost:" + port);
    }

    /** The path of the link that was printed for the first administrator. */
    String setUpLink() {
        try {
            Matcher link = SET_UP.matcher(Files.readString(log));
            if (!link.find()) {
                throw new AssertionError("No set-up link in " + log);
            }
            return link.group();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** The class path of the tests without the tests: what they add for themselves is no part of the portal. */
    private List<String> command() {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of("-cp", classPath, "app.roomcast.Application"));
        command.addAll(settings);
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
