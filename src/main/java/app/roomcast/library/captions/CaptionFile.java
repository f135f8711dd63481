package app.roomcast.library.captions;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.roomcast.library.captions.CaptionsAreBroken.Fault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/** A file of captions, WebVTT or SubRip, as somebody has sent it. */
final class CaptionFile {

    /** Bytes. */
    static final int LARGEST = 1024 * 1024;

    /** The first line of WebVTT. */
    private static final Pattern SIGNATURE = Pattern.compile("WEBVTT([ \\t].*)?");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CaptionFile() {}

    /**
     * @throws CaptionsAreTooLarge if there is more than any film says
     * @throws CaptionsAreBroken with the line where it first is neither WebVTT nor SubRip
     */
    static Captions read(byte[] file) {
        if (file.length > LARGEST) {
            throw new CaptionsAreTooLarge();
        }
        return read(text(file));
    }

    /** The same, of what was decoded already. */
    static Captions read(String text) {
        var lines = new CaptionLines(
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList());
        return SIGNATURE.matcher(lines.peek()).matches() ? WebVttReader.read(lines) : SubRipReader.read(lines);
    }

    /** Some editors write UTF-16, and then always with its mark. */
    private static String text(byte[] file) {
        String text = new String(file, UTF_16BE);
        if (!text.startsWith(BYTE_ORDER_MARK)) {
            text = new String(file, UTF_16LE);
        }
        if (!text.startsWith(BYTE_ORDER_MARK)) {
            text = utf8(file);
        }
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return text.replace('\0', '\ufffd');
    }

    private static String utf8(byte[] file) {
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var rest = ByteBuffer.wrap(file);
        try {
            return decoder.decode(rest).toString();
        } catch (CharacterCodingException malformed) {
            CharBuffer before = UTF_8.decode(rest.duplicate().flip());
            throw new CaptionsAreBroken(
                    Fault.NOT_UTF_8, (int) before.toString().lines().count());
        }
    }
}
