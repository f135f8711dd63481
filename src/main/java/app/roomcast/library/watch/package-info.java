/** Serves the packages of videos, to those who may watch them. */
@NullMarked
package app.roomcast.library.watch;

import org.jspecify.annotations.NullMarked;
