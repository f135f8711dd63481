package app.roomcast.platform.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import org.jspecify.annotations.Nullable;

/** Netty's decoder of one socket: takes bytes as they come, and answers whole messages and control frames. */
final class FrameReader {

    /** On the heap, so that nothing has to be given back. */
    private static final UnpooledByteBufAllocator HEAP = new UnpooledByteBufAllocator(false, true);

    private final EmbeddedChannel channel;

    FrameReader(int messageLimit) {
        var config = WebSocketDecoderConfig.newBuilder()
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .maxFramePayloadLength(messageLimit)
                .withUTF8Validator(false)
                .build();
        channel = new EmbeddedChannel();
        channel.config().setAllocator(HEAP);
        channel.pipeline()
                .addLast(
                        new WebSocket13FrameDecoder(config),
                        new FragmentLimit(),
                        new WebSocketFrameAggregator(messageLimit));
    }

    /** What was whole before an exception can still be had from {@link #next()}. */
    void take(ByteBuf bytes) throws MessageTooLarge, CorruptedWebSocketFrameException {
        try {
            channel.writeInbound(bytes);
        } catch (TooLongFrameException e) {
            throw new MessageTooLarge();
        } catch (CorruptedWebSocketFrameException e) {
            if (e.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
                throw new MessageTooLarge();
            }
            throw e;
        }
    }

    @Nullable
    WebSocketFrame next() {
        return channel.readInbound();
    }
}
