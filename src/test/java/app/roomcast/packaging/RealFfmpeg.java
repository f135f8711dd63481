package app.roomcast.packaging;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The scripts that start the bundled ffmpeg, unpacked where the other tests have it. */
final class RealFfmpeg {

    static final Path HOME = Path.of("target/packaging-data/ffmpeg").toAbsolutePath();

    private RealFfmpeg() {}

    static Path folder() {
        new SpringApplicationBuilder(PackagingPortal.class)
                .web(WebApplicationType.NONE)
                .run("--roomcast.data-dir=" + HOME.getParent(), "--spring.datasource.url=jdbc:h2:mem:real")
                .close();
        return HOME.resolve("bin");
    }
}
