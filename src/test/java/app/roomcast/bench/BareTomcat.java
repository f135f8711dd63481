package app.roomcast.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/** The reference for start, memory and relaying: Tomcat alone, passing every message on to the other sockets of a room. */
public final class BareTomcat {

    private BareTomcat() {}

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare-tomcat").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector();
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "ready", new Ready());
        context.addServletMappingDecoded("/", "ready");
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    var sockets = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
                    try {
                        sockets.addEndpoint(ServerEndpointConfig.Builder.create(Relay.class, "/relay/{room}")
                                .build());
                    } catch (jakarta.websocket.DeploymentException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                },
                Set.of());
        tomcat.start();
        tomcat.getServer().await();
    }

    private static final class Ready extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(200);
        }
    }

    /** Public because Tomcat makes it. */
    public static final class Relay extends Endpoint {

        private static final Map<String, Set<Session>> ROOMS = new ConcurrentHashMap<>();

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.setMaxTextMessageBufferSize(64 * 1024);
            Set<Session> room =
                    ROOMS.computeIfAbsent(session.getPathParameters().get("room"), name -> new CopyOnWriteArraySet<>());
            room.add(session);
            session.addMessageHandler(
                    String.class, (MessageHandler.Whole<String>) message -> pass(session, room, message));
        }

        private static void pass(Session from, Set<Session> room, String message) {
            try {
                for (Session session : room) {
                    if (session != from) {
                        session.getBasicRemote().sendText(message);
                    }
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
