package app.roomcast.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is offered to find a way to the others.
 *
 * @param expiresAt when the credentials end, null when they do not
 */
record IceServers(List<IceServer> servers, @Nullable Instant expiresAt) {}
