package app.roomcast.platform.stomp;

import app.roomcast.platform.websocket.AfterReading;
import app.roomcast.platform.websocket.Limits;
import app.roomcast.platform.websocket.TomcatUpgrade;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.security.messaging.web.socket.server.CsrfTokenHandshakeInterceptor;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * STOMP at {@code /ws}: Spring's parser and simple broker, between our own gate and our own outboxes. Frames that matter for speed go
 * the {@link ShortWay}.
 *
 * <p>Both client channels run on the caller's thread. Inbound that is the thread which read the frame, one at a time for
 * each socket; outbound it ends in the socket's outbox, which never waits. So order holds by construction both ways,
 * without the channel decorators that otherwise keep it, and a frame costs no change of thread but the one to the writer.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class StompConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);
    private static final long[] HEARTBEATS = {10_000, 10_000};

    private final FrameGate gate;
    private final ShortWay shortWay;
    private final Sockets sockets;
    private final StompSettings settings;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    StompConfiguration(
            FrameGate gate,
            ShortWay shortWay,
            Sockets sockets,
            StompSettings settings,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.shortWay = shortWay;
        this.sockets = sockets;
        this.settings = settings;
        this.json = json;
        this.events = events;
    }

    @Bean
    static TomcatConnectorCustomizer connectionsOfTheirOwn() {
        return TomcatUpgrade::prepare;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws")
                .setHandshakeHandler(new DefaultHandshakeHandler(new TomcatUpgrade(
                        new Limits((int) settings.frameLimit().toBytes(), settings.sendTimeLimit(), CLOSE_TIME))))
                .addInterceptors(new HandshakeGate(), new CsrfTokenHandshakeInterceptor());
        registry.setErrorHandler(new FrameErrors());
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        var slowWriters = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("socket-writer-", 0).factory());
        var writers = new AfterReading(slowWriters);
        transport
                .setMessageSizeLimit((int) settings.frameLimit().toBytes())
                .setSendBufferSizeLimit((int) settings.unreadLimit().toBytes())
                .setSendTimeLimit((int) settings.sendTimeLimit().toMillis())
                .addDecoratorFactory(handler ->
                        new SocketDoor(handler, sockets, shortWay, settings, json, writers, slowWriters, events));
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration channel) {
        channel.executor(new SyncTaskExecutor()).interceptors(gate);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration channel) {
        channel.executor(new SyncTaskExecutor());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry broker) {
        broker.enableSimpleBroker("/topic").setHeartbeatValue(HEARTBEATS).setTaskScheduler(heartbeats());
        broker.setApplicationDestinationPrefixes("/app");
    }

    private static TaskScheduler heartbeats() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("stomp-heartbeat-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        return scheduler;
    }
}
