package app.roomcast.platform.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** The other end of a WebSocket, byte by byte: it sends what no browser would. */
final class RawSocket implements AutoCloseable {

    private static final byte[] MASK = {0x12, (byte) 0x9A, 0x00, (byte) 0xFF};
    private static final int SMALL_BUFFER = 4 * 1024;

    private final Socket plain = new Socket();
    private final Socket socket;
    private final DataInputStream in;

    /** A frame as the server sent it. */
    record Frame(int first, byte[] payload) {
        int opcode() {
            return first & 0x0F;
        }

        String text() {
            return new String(payload, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** Of a close frame; 1005 when there is none (RFC 6455, 7.1.5). */
        int closeCode() {
            return payload.length == 0 ? 1005 : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    RawSocket(int port, boolean secure) throws IOException {
        plain.setReceiveBufferSize(SMALL_BUFFER);
        plain.setTcpNoDelay(true);
        plain.setSoTimeout(20_000);
        plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket = secure ? trustingAnyone().createSocket(plain, "localhost", port, true) : plain;
        in = new DataInputStream(socket.getInputStream());
        send("""
                GET / HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.getBytes(ISO_8859_1));
    }

    /** The head of the answer to the handshake. */
    String answer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static SSLSocketFactory trustingAnyone() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static RawSocket open(int port, boolean secure) throws IOException {
        var raw = new RawSocket(port, secure);
        raw.answer();
        return raw;
    }

    void send(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendSlowly(byte[] bytes) throws IOException {
        for (var one : bytes) {
            socket.getOutputStream().write(one);
        }
    }

    /** A masked frame. The first byte holds FIN (0x80), the reserved bits and the opcode. */
    static byte[] frame(int first, byte... payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(MASK);
        for (var i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return frame.toByteArray();
    }

    Frame next() throws IOException {
        var first = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Frame(first, in.readNBytes(Math.toIntExact(length)));
    }

    /** Whether nothing more comes: the connection has ended, in order or not. */
    boolean isAtItsEnd() {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    boolean isOpen() {
        return !plain.isClosed();
    }

    /** Ends the connection with an RST. */
    void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
