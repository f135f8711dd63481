/** What people write to everybody in a room: stored, told in one order, there for those who come later. */
@ApplicationModule(allowedDependencies = {"platform", "account", "room", "call"})
@NullMarked
package app.roomcast.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
