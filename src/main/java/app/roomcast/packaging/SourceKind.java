package app.roomcast.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The container of a source, told by its first bytes from a list of allowed ones, never by its name. ffmpeg is then held
 * to that one demuxer: a playlist in disguise would make it open other files of this host.
 *
 * @param demuxer ffmpeg's name for it
 */
record SourceKind(String demuxer) {

    private static final int HEAD = 4096;
    private static final int TS_PACKET = 188;
    private static final List<String> MOV_BOXES = List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
    private static final List<String> PLAYLIST_SIGNS = List.of(
            "#extm3u",
            "#ext-x-",
            "ffconcat",
            "<mpd",
            "smoothstreamingmedia",
            "v=0",
            "[playlist]",
            "[reference]",
            "<asx",
            "<smil",
            "rtsptext",
            "file '",
            "file \"",
            "webvtt-playlist",
            "#!mp4");

    static SourceKind of(Path source) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(source)) {
            head = content.readNBytes(HEAD);
            if (at(head, 0, "ID3")) {
                content.skip(Math.max(0, id3Size(head) - head.length));
                byte[] tagged = new byte[HEAD];
                int from = (int) Math.min(id3Size(head), head.length);
                System.arraycopy(head, from, tagged, 0, head.length - from);
                content.readNBytes(tagged, head.length - from, 16);
                return new SourceKind(afterId3(tagged));
            }
        }
        return new SourceKind(demuxer(head));
    }

    private static String demuxer(byte[] head) {
        if (head.length == 0) {
            throw new Unpackageable("empty-file", "0 bytes");
        } else if (MOV_BOXES.stream().anyMatch(box -> at(head, 4, box))) {
            return "mov";
        } else if (bytes(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return "matroska";
        } else if (at(head, 0, "FLV\1")) {
            return "flv";
        } else if (at(head, 0, "OggS")) {
            return "ogg";
        } else if (at(head, 0, "fLaC")) {
            return "flac";
        } else if (at(head, 0, "RIFF") && at(head, 8, "WAVE")) {
            return "wav";
        } else if (at(head, 0, "RIFF") && at(head, 8, "AVI ")) {
            return "avi";
        } else if (bytes(head, 0, 0, 0, 1, 0xBA)) {
            return "mpeg";
        } else if (bytes(head, 0, 0x30, 0x26, 0xB2, 0x75)) {
            return "asf";
        } else if (transportStream(head)) {
            return "mpegts";
        } else if (bytes(head, 0, 0xFF) && head.length > 1) {
            return bareAudio(head);
        }
        throw refused(head);
    }

    private static String afterId3(byte[] head) {
        return at(head, 0, "fLaC") ? "flac" : bytes(head, 0, 0xFF) ? bareAudio(head) : "mp3";
    }

    private static String bareAudio(byte[] head) {
        int second = head[1] & 0xF6;
        if (second == 0xF0) {
            return "aac";
        } else if ((head[1] & 0xE0) == 0xE0 && second != 0xF0) {
            return "mp3";
        }
        throw refused(head);
    }

    private static boolean transportStream(byte[] head) {
        return bytes(head, 0, 0x47) && bytes(head, TS_PACKET, 0x47) && bytes(head, 2 * TS_PACKET, 0x47)
                || bytes(head, 4, 0x47) && bytes(head, 4 + 192, 0x47) && bytes(head, 4 + 2 * 192, 0x47);
    }

    private static Unpackageable refused(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String unspaced = text.replace("\0", "");
        boolean playlist = PLAYLIST_SIGNS.stream().anyMatch(unspaced::contains);
        return new Unpackageable(playlist ? "playlist-refused" : "not-media", "no known container");
    }

    private static long id3Size(byte[] head) {
        if (head.length < 10) {
            return 10;
        }
        return 10L + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F));
    }

    private static boolean at(byte[] head, int offset, String magic) {
        return bytes(head, offset, magic.chars().toArray());
    }

    private static boolean bytes(byte[] head, int offset, int... magic) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[offset + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
