package app.roomcast.packaging.ffmpeg;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which ffmpeg runs.
 *
 * @param ffmpeg bundled (default) or system, the one on PATH
 * @param ffmpegFolder a folder that holds ffmpeg and ffprobe; goes before both
 */
@ConfigurationProperties("roomcast.packaging")
record FfmpegSettings(
        @DefaultValue("bundled") Origin ffmpeg, @Nullable Path ffmpegFolder) {

    enum Origin {
        BUNDLED,
        SYSTEM
    }
}
