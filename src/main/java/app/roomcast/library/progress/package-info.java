/** Lets videos follow their packaging, step by step. */
@NullMarked
package app.roomcast.library.progress;

import org.jspecify.annotations.NullMarked;
