package app.roomcast.packaging;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Lets so few ladders be made at once that one worker is always left for first renditions, where there are two or more. */
@Component
class Ladders {

    private final Semaphore free;

    Ladders(DbSchedulerProperties settings) {
        this.free = new Semaphore(Math.max(1, settings.getThreads() - 1));
    }

    /** A turn that has not been taken yet. */
    Turn turn() {
        return new Turn();
    }

    /** The right to make a ladder; given back when it is closed. Used by one thread. */
    final class Turn implements AutoCloseable {

        private boolean taken;

        /** Whether it is had, now or already. */
        boolean take() {
            taken = taken || free.tryAcquire();
            return taken;
        }

        boolean isTaken() {
            return taken;
        }

        @Override
        public void close() {
            if (taken) {
                free.release();
            }
        }
    }
}
