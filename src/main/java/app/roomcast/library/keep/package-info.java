/** The files of videos: where they lie, and how a video goes with every one of them. */
@NullMarked
package app.roomcast.library.keep;

import org.jspecify.annotations.NullMarked;
