package app.roomcast.packaging.ffmpeg;

import java.nio.file.Path;

/**
 * Where ffmpeg and ffprobe lie as they came.
 *
 * @param libraries value of LD_LIBRARY_PATH that they need, or empty
 */
record Programs(Path ffmpeg, Path ffprobe, String libraries) {

    static Programs in(Path folder) {
        return new Programs(folder.resolve("ffmpeg"), folder.resolve("ffprobe"), "");
    }
}
