/** What every feature stands on and none owns: the web and STOMP edges, refusals, settings and clocks. Knows no feature. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package app.roomcast.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
