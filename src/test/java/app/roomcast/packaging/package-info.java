/** Packaging, tried on real files with the real ffmpeg. */
@NullMarked
package app.roomcast.packaging;

import org.jspecify.annotations.NullMarked;
