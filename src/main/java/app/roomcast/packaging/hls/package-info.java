/** What the files of a package hold, read from their bytes, and the rules that they must keep. Knows neither sources nor jobs. */
@NullMarked
package app.roomcast.packaging.hls;

import org.jspecify.annotations.NullMarked;
