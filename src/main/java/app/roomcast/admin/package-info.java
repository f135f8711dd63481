/** The administrators' dashboard: reads the other modules through their public faces, and is told by their events to look again. */
@ApplicationModule(allowedDependencies = {"platform", "account", "room", "call", "timeline", "library", "packaging"})
@NullMarked
package app.roomcast.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
