/** People: signing in, invitations, roles, and the sessions that end when a person is disabled. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package app.roomcast.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
