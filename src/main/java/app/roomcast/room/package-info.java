/** Lasting rooms: their names, who may enter them, and the members whom their owners list. */
@ApplicationModule(allowedDependencies = {"platform", "account"})
@NullMarked
package app.roomcast.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
