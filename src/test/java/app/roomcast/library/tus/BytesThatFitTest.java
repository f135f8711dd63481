package app.roomcast.library.tus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class BytesThatFitTest {

    @TempDir
    Path media;

    @Test
    void aRequestIsReadNoFurtherThanTheDiskHasRoom() {
        InputStream bytes = bytes(DataSize.ofTerabytes(1000));

        assertThatExceptionOfType(DiskIsFull.class).isThrownBy(bytes::readAllBytes);
    }

    @Test
    void aRequestThatFitsIsReadWhole() throws IOException {
        assertThat(bytes(DataSize.ofBytes(0)).readAllBytes()).hasSize(9 * 1024 * 1024);
    }

    private InputStream bytes(DataSize reserve) {
        UploadSettings settings = new UploadSettings(DataSize.ofGigabytes(20), reserve, Duration.ofDays(7));
        DiskSpace disk = new DiskSpace(media, settings);
        return new BytesThatFit(new ByteArrayInputStream(new byte[9 * 1024 * 1024]), () -> disk.requireRoomFor(0));
    }
}
