/** The chapters of a video: from where on it is about what. */
@NullMarked
package app.roomcast.library.chapters;

import org.jspecify.annotations.NullMarked;
