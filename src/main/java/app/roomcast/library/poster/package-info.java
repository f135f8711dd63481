/** The picture that stands for a video, where its owner has chosen one. */
@NullMarked
package app.roomcast.library.poster;

import org.jspecify.annotations.NullMarked;
