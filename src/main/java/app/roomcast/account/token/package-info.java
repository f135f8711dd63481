/** Access tokens, with which a person's own programs ask in his name. */
@NullMarked
package app.roomcast.account.token;

import org.jspecify.annotations.NullMarked;
