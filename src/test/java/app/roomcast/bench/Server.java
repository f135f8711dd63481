package app.roomcast.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, whose start, memory and CPU can be read. */
final class Server implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Settings under which a socket may send as fast as it can. */
    static final String[] WITHOUT_RATE = {
        "--roomcast.stomp.messages-per-second=10000",
        "--roomcast.stomp.burst=10000",
        "--roomcast.stomp.refusals-before-close=100000"
    };

    private static final double CLOCK_TICKS_PER_SECOND = 100;

    private final Process process;
    private final int port;
    private final double startSeconds;

    private Server(List<String> command, Map<String, String> environment, int port, String readyPath, Path log)
            throws IOException {
        this.port = port;
        long before = System.nanoTime();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        awaitReady(URI.create("http://localhost:" + port + readyPath), log);
        startSeconds = (System.nanoTime() - before) / 1e9;
    }

    static Server portal(Path folder, String... settings) throws IOException {
        return portal(Launch.USUAL, folder, settings);
    }

    /** The portal as bin/run starts it, over plain HTTP, with new folders. */
    static Server portal(Launch launch, Path folder, String... settings) throws IOException {
        int port = freePort();
        Path app = Path.of("target/app");
        List<String> command = launch.of(java());
        command.addAll(
                Files.readAllLines(app.resolve("java-" + Runtime.version().feature() + ".options")));
        command.addAll(launch.javaOptions());
        command.addAll(List.of("-jar", app.resolve("roomcast.jar").toString()));
        command.addAll(List.of(settings));
        Map<String, String> environment = Map.of(
                "ROOMCAST_PORT",
                Integer.toString(port),
                "ROOMCAST_TLS",
                "off",
                "ROOMCAST_DATA_DIR",
                folder.resolve("data").toString(),
                "ROOMCAST_MEDIA_DIR",
                folder.resolve("media").toString(),
                "ROOMCAST_ADMIN_USERNAME",
                "admin",
                "ROOMCAST_ADMIN_PASSWORD",
                "correct horse battery staple");
        return new Server(command, environment, port, "/actuator/health/readiness", folder.resolve("portal.log"));
    }

    static Server bareTomcat(Path folder) throws IOException {
        return bareTomcat(Launch.USUAL, folder);
    }

    /** A bare Tomcat that relays WebSocket messages: no Spring, no STOMP, no sign-in. */
    static Server bareTomcat(Launch launch, Path folder) throws IOException {
        int port = freePort();
        List<String> command = launch.of(java());
        command.addAll(launch.javaOptions());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), BareTomcat.class.getName(), Integer.toString(port)));
        return new Server(command, Map.of(), port, "/ready", folder.resolve("tomcat.log"));
    }

    /** A server of socket.io in Node.js that relays signals: no sign-in, no rights. */
    static Server socketIo(Launch launch, Path folder) throws IOException {
        int port = freePort();
        List<String> command = launch.of("node");
        command.addAll(List.of("bench/socket_io_relay.mjs", Integer.toString(port)));
        return new Server(command, Map.of(), port, "/socket.io/socket.io.js", folder.resolve("socket-io.log"));
    }

    int port() {
        return port;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** CPU time of the process so far, user and system. */
    double cpuSeconds() {
        return seconds(Long.toString(process.pid()), 11);
    }

    /** CPU time of the programs that it has run and that have ended. */
    double childrenCpuSeconds() {
        return childrenCpuSeconds(Long.toString(process.pid()));
    }

    static double childrenCpuSeconds(String process) {
        return seconds(process, 13);
    }

    /** The sum of two neighbouring fields of proc(5): user and system. */
    private static double seconds(String process, int field) {
        String stat = read(Path.of("/proc", process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / CLOCK_TICKS_PER_SECOND;
    }

    double residentMegabytes() {
        return read(Path.of("/proc", Long.toString(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What of the heap is used after a collection of all garbage; for servers of Java. */
    double usedHeapKilobytes() {
        diagnosed("GC.run");
        return diagnosed("GC.heap_info")
                .lines()
                .filter(line -> line.contains("used "))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*used (\\d+)K.*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private String diagnosed(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process diagnosis = new ProcessBuilder(jcmd, Long.toString(process.pid()), command).start();
            return new String(diagnosis.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(URI ready, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Node.js takes the offer of HTTP/2 for a WebSocket's.
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!isReady(http, ready)) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }

    private static boolean isReady(HttpClient http, URI ready) {
        try {
            return http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
