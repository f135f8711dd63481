package app.roomcast.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A TURN server on this machine, which can be frozen: then the path of all who use it is. */
final class Coturn implements AutoCloseable {

    static final String SECRET = "the secret of the journeys";

    private static final Path PROGRAM = Path.of("/usr/bin/turnserver");

    /** RFC 8489: the shortest question that a STUN server answers. */
    private static final byte[] BINDING_REQUEST =
            HexFormat.of().parseHex("000100002112a442" + "726f6f6d6361737421212121");

    private final Process process;

    private Coturn(Process process) {
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Coturn start(int port) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), "coturn-");
            var log = folder.resolve("log");
            var process = new ProcessBuilder(options(port, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var coturn = new Coturn(process);
            coturn.awaitAnswer(port, log);
            return coturn;
        } catch (IOException unstarted) {
            throw new UncheckedIOException(unstarted);
        }
    }

    private void awaitAnswer(int port, Path log) {
        try {
            Awaitility.await("coturn's start, of which " + log + " tells")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> answers(port));
        } catch (ConditionTimeoutException silent) {
            close();
            throw silent;
        }
    }

    private static boolean answers(int port) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.send(new DatagramPacket(BINDING_REQUEST, BINDING_REQUEST.length));
            socket.receive(new DatagramPacket(new byte[512], 512));
            return true;
        } catch (SocketTimeoutException | PortUnreachableException notYet) {
            return false;
        }
    }

    private static List<String> options(int port, Path folder) {
        return List.of(
                PROGRAM.toString(),
                "-n",
                "--use-auth-secret",
                "--static-auth-secret=" + SECRET,
                "--realm=roomcast",
                "--listening-ip=127.0.0.1",
                "--relay-ip=127.0.0.1",
                "--listening-port=" + port,
                "--allow-loopback-peers",
                "--no-tcp",
                "--no-tls",
                "--no-dtls",
                "--no-cli",
                "--log-file=stdout",
                "--simple-log",
                "--userdb=" + folder.resolve("users").toAbsolutePath(),
                "--pidfile=" + folder.resolve("pid").toAbsolutePath());
    }

    /** Nothing comes through any more, and nothing is refused. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException unsent) {
            throw new UncheckedIOException(unsent);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    static int freePort() {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
