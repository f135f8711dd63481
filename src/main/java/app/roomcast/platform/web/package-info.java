/** The HTTP edge: security headers, problems, the page layout's needs. */
@NullMarked
package app.roomcast.platform.web;

import org.jspecify.annotations.NullMarked;
