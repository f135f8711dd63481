/** How calls went: who came and went, and how every pair was at each of its ends, kept for those who look into a bad call afterwards. */
@ApplicationModule(allowedDependencies = {"platform", "room", "call"})
@NullMarked
package app.roomcast.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
