package app.roomcast.packaging;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The scripts that start the bundled ffmpeg, unpacked where the other tests have it. */
final class RealFfmpeg {

    private static final String DATA = "target/packaging-data";

    private RealFfmpeg() {}

    static Path folder() {
        new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run("--roomcast.data-dir=" + DATA, "--spring.datasource.url=jdbc:h2:mem:real")
                .close();
        return Path.of(DATA, "ffmpeg", "bin").toAbsolutePath();
    }
}
