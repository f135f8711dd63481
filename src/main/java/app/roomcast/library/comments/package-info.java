/** What people write about a video, and about its moments. */
@NullMarked
package app.roomcast.library.comments;

import org.jspecify.annotations.NullMarked;
