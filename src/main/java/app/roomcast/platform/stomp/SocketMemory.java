package app.roomcast.platform.stomp;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps Tomcat from holding 48 KB of buffers for each WebSocket. Most signals are under 2 KB; a longer message is taken in
 * parts and sent in fragments, which costs a little time and no memory while nobody speaks.
 */
@Component
final class SocketMemory implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Bytes of one frame coming in, of one going out and of its encoder; 8 KB unless told. Read once, by Tomcat's classes. */
    private static final String FRAME_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** Characters of a part that is handed over, and the bytes they are read from; 8,192 each unless told. */
    private static final String TEXT_BUFFER = "org.apache.tomcat.websocket.textBufferSize";

    private static final String BINARY_BUFFER = "org.apache.tomcat.websocket.binaryBufferSize";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        System.setProperty(FRAME_BUFFER, "4096");
        factory.addInitializers(context -> {
            context.setInitParameter(TEXT_BUFFER, "2048");
            context.setInitParameter(BINARY_BUFFER, "2048");
        });
    }
}
