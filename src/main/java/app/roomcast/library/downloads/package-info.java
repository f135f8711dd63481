/** Videos as single files to take along, made when somebody asks for one and kept for a while. */
@NullMarked
package app.roomcast.library.downloads;

import org.jspecify.annotations.NullMarked;
