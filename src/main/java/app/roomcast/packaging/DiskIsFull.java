package app.roomcast.packaging;

import org.jspecify.annotations.Nullable;

/** There is no room for what is to be made. That passes, and is no fault of the source: the job waits and no try is counted. */
final class DiskIsFull extends RuntimeException {

    DiskIsFull(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
