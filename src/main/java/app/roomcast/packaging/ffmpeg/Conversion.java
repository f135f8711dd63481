package app.roomcast.packaging.ffmpeg;

import java.nio.file.Path;
import java.util.List;

/**
 * One run of ffmpeg: a file in, a file (or playlist with its segments) out.
 *
 * @param inputOptions what stands before the input: the limits under which it is read
 * @param outputOptions what stands before the output
 */
public record Conversion(Path source, List<String> inputOptions, List<String> outputOptions, Path output) {}
