package app.roomcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as people get it, in a process of its own: its beans are worked out by the build, unlike in the other tests. */
class ShippedPortalTest {

    private static final Path JAR = Path.of("target/roomcast.jar").toAbsolutePath();
    private static final Path APP = Path.of("target/app").toAbsolutePath();

    @TempDir
    Path folder;

    private Process portal;
    private int port;

    @BeforeEach
    void theBuildIsThere() throws IOException {
        // Reason: Maven alone does not build what is shipped; bin/test and bin/check do it before they call Maven.
        assumeThat(APP.resolve("built"))
                .as("the application that bin/test builds before it calls Maven")
                .exists();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        if (portal != null) {
            portal.destroyForcibly().onExit().join();
        }
    }

    @Test
    void worksAsBinRunStartsIt() throws IOException {
        var options = Files.readAllLines(APP.resolve("java-" + Runtime.version().feature() + ".options"));

        start(Path.of("").toAbsolutePath(), options, APP.resolve("roomcast.jar"));

        isOfUse();
    }

    @Test
    void worksFromTheJarAloneInAnEmptyFolder() throws IOException {
        start(folder, List.of(), JAR);

        isOfUse();
        assertThat(folder.resolve("data")).isDirectory();
        assertThat(folder.resolve("media")).isDirectory();
    }

    private void isOfUse() {
        var person = Browserless.administrator(port);
        var room = person.postJson("/api/rooms", "{\"name\":\"Shipped\",\"access\":\"EVERYONE\"}");
        assertThat(room.statusCode()).as(room.body()).isEqualTo(201);
        assertThat(person.get("/rooms/shipped").body()).contains("<h1").contains("Shipped");
        var lobby = StompClient.connected(port, person);
        lobby.subscribed("lobby", "/topic/rooms/shipped");
        assertThat(lobby.next().body()).contains("\"open\":true");
        assertThat(person.get("/videos").statusCode()).isEqualTo(200);
        assertThat(person.get("/v3/api-docs").body()).contains("/api/rooms");
    }

    private void start(Path where, List<String> options, Path jar) throws IOException {
        var log = folder.resolve("portal.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ROOMCAST_PORT", Integer.toString(port),
                        "ROOMCAST_TLS", "off",
                        "ROOMCAST_ADMIN_USERNAME", "admin",
                        "ROOMCAST_ADMIN_PASSWORD", "correct horse battery staple"));
        if (!where.equals(folder)) {
            builder.environment()
                    .put("ROOMCAST_DATA_DIR", folder.resolve("data").toString());
            builder.environment()
                    .put("ROOMCAST_MEDIA_DIR", folder.resolve("media").toString());
        }
        portal = builder.start();
        Awaitility.await("the start of the portal")
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    var told = Files.readString(log);
                    assertThat(portal.isAlive()).as(told).isTrue();
                    return told.contains("Started Application in ");
                });
    }
}
