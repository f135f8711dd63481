package app.roomcast.platform.websocket;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLHostConfigCertificate.Type;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** A Tomcat with one WebSocket address, which remembers what its sockets are told and lets a test speak for them. */
final class SocketServer implements AutoCloseable, WebSocketHandler {

    static final int MESSAGE_BYTES = 64 * 1024;
    private static final Duration SEND_TIME = Duration.ofSeconds(2);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Small, so that it is soon full. */
    private static final int SYSTEM_BUFFER = 16 * 1024;

    private static final String PASSWORD = "changeit";

    private final BlockingQueue<WebSocketSession> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<WebSocketMessage<?>> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> errors = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();
    private volatile Consumer<WebSocketMessage<?>> handling = messages::add;
    private final Tomcat tomcat = new Tomcat();

    SocketServer(boolean secure) throws Exception {
        var folder = Files.createTempDirectory("sockets");
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "socket", new Door());
        context.addServletMappingDecoded("/", "socket");
        if (secure) {
            secure(tomcat.getConnector(), newKeystore(folder));
        } else {
            tomcat.getConnector();
        }
        TomcatUpgrade.prepare(tomcat.getConnector());
        tomcat.getConnector().setProperty("socket.txBufSize", Integer.toString(SYSTEM_BUFFER));
        tomcat.start();
    }

    private static void secure(Connector connector, Path keystore) {
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(keystore.toString());
        certificate.setCertificateKeystorePassword(PASSWORD);
        host.addCertificate(certificate);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(host);
    }

    private static Path newKeystore(Path folder) throws Exception {
        var file = folder.resolve("key.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return file;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    WebSocketSession opened() {
        return soon(opened);
    }

    String text() {
        return ((TextMessage) soon(messages)).getPayload();
    }

    WebSocketMessage<?> message() {
        return soon(messages);
    }

    Throwable error() {
        return soon(errors);
    }

    CloseStatus closed() {
        return soon(closed);
    }

    boolean heardMore() {
        return !messages.isEmpty() || !closed.isEmpty();
    }

    private static <T> T soon(BlockingQueue<T> queue) {
        try {
            var next = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came in time");
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        opened.add(session);
    }

    /** Has somebody else handle the messages from now on, instead of remembering them. */
    void leavesMessagesTo(Consumer<WebSocketMessage<?>> somebody) {
        handling = somebody;
    }

    void remembersMessages() {
        handling = messages::add;
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        handling.accept(message);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable error) {
        errors.add(error);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        closed.add(status);
    }

    @Override
    public boolean supportsPartialMessages() {
        return false;
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private final class Door extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            new DefaultHandshakeHandler(new TomcatUpgrade(new Limits(MESSAGE_BYTES, SEND_TIME, CLOSE_TIME)))
                    .doHandshake(
                            new ServletServerHttpRequest(request),
                            new ServletServerHttpResponse(response),
                            SocketServer.this,
                            Map.of());
        }
    }
}
