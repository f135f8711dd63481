package app.roomcast.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Ways to break a file of a package; each fails where it finds nothing to break. */
final class Damage {

    private final Path directory;

    Damage(Path directory) {
        this.directory = directory;
    }

    void delete(String name) throws IOException {
        Files.delete(directory.resolve(name));
    }

    void add(String name) throws IOException {
        Files.createFile(directory.resolve(name));
    }

    void truncate(String name, long bytes) throws IOException {
        try (var file = Files.newByteChannel(directory.resolve(name), java.nio.file.StandardOpenOption.WRITE)) {
            assertThat(file.size()).isGreaterThan(bytes);
            file.truncate(bytes);
        }
    }

    void rewrite(String name, String pattern, String replacement) throws IOException {
        Path file = directory.resolve(name);
        String before = Files.readString(file);
        String after = before.replaceAll(pattern, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    /** Changes the bytes from the name of a box on. */
    void inBox(String name, String box, Consumer<ByteBuffer> change) throws IOException {
        Path file = directory.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        byte[] before = bytes.clone();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(box);
        assertThat(at).as("%s in %s", box, name).isNotNegative();
        change.accept(ByteBuffer.wrap(bytes, at, bytes.length - at).slice());
        assertThat(Arrays.equals(bytes, before)).isFalse();
        Files.write(file, bytes);
    }

    /** Says of the first picture that others come before it: an IDR slice becomes a plain one. */
    static void disownFirstPicture(ByteBuffer mdat) {
        int at = 4;
        while ((mdat.get(at + 4) & 0x1F) != 5) {
            at += 4 + mdat.getInt(at);
        }
        mdat.put(at + 4, (byte) (mdat.get(at + 4) & 0xE0 | 1));
    }

    /** Says of a picture of the High profile that it is 4:2:2, in the sequence parameter set of an avcC. */
    static void claimFourTwoTwo(ByteBuffer avcC) {
        int sps = 4 + 8;
        assertThat(avcC.get(sps + 1)).isEqualTo((byte) 100);
        assertThat(avcC.get(sps + 4) & 0xF0).isEqualTo(0xA0);
        avcC.put(sps + 4, (byte) (avcC.get(sps + 4) ^ 0x10));
    }

    /** Says of an edit list that it begins with a second of nothing. */
    static void beginWithNothing(ByteBuffer elst) {
        elst.putInt(12, 1 << 20);
        elst.putInt(16, -1);
    }
}
