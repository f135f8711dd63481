/** The ffmpeg and ffprobe programs: found or unpacked, tried, boxed in, and run under watch. The only importer of Jaffree. */
@NullMarked
package app.roomcast.packaging.ffmpeg;

import org.jspecify.annotations.NullMarked;
