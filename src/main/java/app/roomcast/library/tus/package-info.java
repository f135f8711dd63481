/** Resumable uploads by tus 1.0: bytes come in here, and whoever adopts a finished upload makes something of it. */
@NullMarked
package app.roomcast.library.tus;

import org.jspecify.annotations.NullMarked;
