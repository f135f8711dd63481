/** What is said in a video, to be read: captions in any number of languages. */
@NullMarked
package app.roomcast.library.captions;

import org.jspecify.annotations.NullMarked;
