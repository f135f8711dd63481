package app.roomcast.library.tus;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadLocksTest {

    @TempDir
    Path media;

    @Test
    void aPortalWithoutAnyUploadYetHasNoStaleLocks() {
        assertThatCode(() -> new UploadLocks(media).cleanupStaleLocks()).doesNotThrowAnyException();
    }
}
