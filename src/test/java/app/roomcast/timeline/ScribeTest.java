package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScribeTest {

    private final Scribe scribe = new Scribe(2);
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch database = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        database.countDown();
        scribe.stop();
    }

    @Test
    void whatComesWhileTooMuchIsWaitingIsCountedOnceAndTheRestIsWrittenInOrder() throws InterruptedException {
        stall();
        for (var entry : List.of("first", "second", "third", "fourth", "fifth")) {
            scribe.write(() -> written.add(entry));
        }

        assertThat(scribe.takeDiscarded()).isEqualTo(3);
        assertThat(scribe.takeDiscarded()).isZero();
        database.countDown();
        scribe.stop();
        assertThat(written).containsExactly("first", "second");
    }

    @Test
    void anEntryThatCannotBeWrittenStopsNoOther() throws InterruptedException {
        scribe.write(() -> {
            throw new IllegalStateException("The database is away");
        });
        scribe.write(() -> written.add("next"));

        scribe.stop();

        assertThat(written).containsExactly("next");
        assertThat(scribe.takeDiscarded()).isZero();
    }

    private void stall() throws InterruptedException {
        var begun = new CountDownLatch(1);
        scribe.write(() -> {
            begun.countDown();
            try {
                database.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
    }
}
