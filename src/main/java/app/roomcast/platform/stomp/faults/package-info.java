/**
 * Faults of sockets that can be asked for, to prove what a call survives. Exists in the profile {@code test} alone: without it nothing of
 * this is made and no message passes here.
 */
@NullMarked
package app.roomcast.platform.stomp.faults;

import org.jspecify.annotations.NullMarked;
