/** Videos in an order of somebody's own, to be watched one after the other. */
@NullMarked
package app.roomcast.library.playlists;

import org.jspecify.annotations.NullMarked;
