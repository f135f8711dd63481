/** The STOMP edge: who may connect, subscribe and send, how a refusal is heard, and the one queue each socket is written from. */
@NullMarked
package app.roomcast.platform.stomp;

import org.jspecify.annotations.NullMarked;
