/** A self-hosted video portal: live rooms, uploads and a library in one application. */
@NullMarked
package app.roomcast;

import org.jspecify.annotations.NullMarked;
