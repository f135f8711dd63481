/** Whom a video is shown besides its owner and all members: people who are named, whoever has a link, other sites. */
@NullMarked
package app.roomcast.library.sharing;

import org.jspecify.annotations.NullMarked;
