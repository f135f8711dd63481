/** Who is in a room right now, and the signaling between them. */
@ApplicationModule(allowedDependencies = {"platform", "account", "room"})
@NullMarked
package app.roomcast.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
