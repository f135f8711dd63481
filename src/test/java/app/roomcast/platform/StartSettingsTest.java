package app.roomcast.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class StartSettingsTest {

    @TempDir
    Path folder;

    @Test
    void aNewDataFolderIsForItsOwnerAlone() throws IOException {
        Path data = folder.resolve("deep/data");

        start(data, folder.resolve("media"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsPrivateIsForTheOwnerAloneInFoldersThatAreNot() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path media = Files.createDirectories(folder.resolve("media/videos")).getParent();
        Files.setPosixFilePermissions(media.resolve("videos"), PosixFilePermissions.fromString("rwxr-xr-x"));

        start(data, media);

        for (Path inner : List.of(data.resolve("database"), media.resolve("uploads"), media.resolve("videos"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        SelfSignedCertificate one = SelfSignedCertificate.in(folder.resolve("one"));
        SelfSignedCertificate two = SelfSignedCertificate.in(folder.resolve("two"));
        var environment = new MockEnvironment()
                .withProperty("roomcast.tls", "pem")
                .withProperty("roomcast.data-dir", folder.resolve("data").toString())
                .withProperty("roomcast.media-dir", folder.resolve("media").toString())
                .withProperty("ROOMCAST_TLS_CERTIFICATE", one.certificate().toString())
                .withProperty("ROOMCAST_TLS_KEY", two.key().toString());

        assertThatThrownBy(() -> new StartSettings().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(StartIsRefused.class)
                .hasMessageContaining("do not go together");
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> start(folder.resolve("data"), file))
                .isInstanceOf(StartIsRefused.class)
                .hasMessageContaining("roomcast.media-dir");
        assertThatThrownBy(() -> start(file.resolve("data"), folder.resolve("media")))
                .isInstanceOf(StartIsRefused.class)
                .hasMessageContaining("roomcast.data-dir");
    }

    private static void start(Path data, Path media) {
        var environment = new MockEnvironment()
                .withProperty("roomcast.tls", "off")
                .withProperty("roomcast.data-dir", data.toString())
                .withProperty("roomcast.media-dir", media.toString());
        new StartSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
