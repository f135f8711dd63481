/** A source file becomes an HLS package: probed, planned, made by ffmpeg, and checked before anyone calls it finished. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package app.roomcast.packaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
