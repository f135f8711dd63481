package app.roomcast.platform.websocket;

import jakarta.servlet.http.WebConnection;
import java.util.Objects;
import java.util.function.Function;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that Tomcat has handed over after an upgrade, and the events that it tells of it. Public because Tomcat makes it. */
public final class HandedOver implements InternalHttpUpgradeHandler {

    private static final Logger log = LoggerFactory.getLogger(HandedOver.class);

    private @Nullable SocketWrapperBase<?> socket;
    private @Nullable Function<SocketWrapperBase<?>, Connection> opening;
    private @Nullable Connection connection;

    /** Says what it is to be once the answer to the upgrade has been written. */
    void becomes(Function<SocketWrapperBase<?>, Connection> opening) {
        this.opening = opening;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    @Override
    public void init(WebConnection unused) {
        connection = Objects.requireNonNull(opening).apply(Objects.requireNonNull(socket));
        try {
            connection.open();
        } catch (Exception e) {
            log.error("A socket could not be opened", e);
            connection.cut();
        }
        connection.startReading();
    }

    /** The {@link ReadLoop} finds out what has come, and Tomcat is only told of the end. */
    @Override
    public boolean hasAsyncIO() {
        return true;
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent end) {
        Objects.requireNonNull(connection).lost();
        return SocketState.CLOSED;
    }

    @Override
    public void destroy() {
        if (connection != null) {
            connection.lost();
        }
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport unused) {}

    @Override
    public void pause() {}
}
