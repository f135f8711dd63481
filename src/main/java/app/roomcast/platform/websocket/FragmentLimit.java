package app.roomcast.platform.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;

/** Bears so many fragments of one message: without end, or empty, they would cost time and count against nothing. */
final class FragmentLimit extends ChannelInboundHandlerAdapter {

    static final int MOST = 256;

    private int fragments;

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame) {
            fragments = 1;
        } else if (frame instanceof ContinuationWebSocketFrame && ++fragments > MOST) {
            ReferenceCountUtil.release(frame);
            throw new CorruptedWebSocketFrameException(WebSocketCloseStatus.POLICY_VIOLATION, "Too many fragments");
        }
        context.fireChannelRead(frame);
    }
}
