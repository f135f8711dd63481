/** The STOMP edge: who may connect, subscribe and send, and how a refusal is heard. */
@NullMarked
package app.roomcast.platform.stomp;

import org.jspecify.annotations.NullMarked;
