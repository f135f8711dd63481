/** WebSockets (RFC 6455) on connections that Tomcat hands over, read by Netty's codec and given to Spring. Knows no STOMP. */
@NullMarked
package app.roomcast.platform.websocket;

import org.jspecify.annotations.NullMarked;
