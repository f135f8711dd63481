/** Videos that were thrown away, by their owners or by a rule, and can be taken back for a while. */
@NullMarked
package app.roomcast.library.trash;

import org.jspecify.annotations.NullMarked;
