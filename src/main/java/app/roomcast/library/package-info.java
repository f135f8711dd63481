/** Videos: uploaded, described, shared with the members or kept private, and watched. */
@ApplicationModule(allowedDependencies = {"platform", "account", "packaging"})
@NullMarked
package app.roomcast.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
