package app.roomcast.bench;

import java.io.IOException;
import java.util.List;

/** The first core of the machine, kept for servers: until it is closed, this process runs on the others. */
final class FirstCore implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    final Launch launch = new Launch(List.of("taskset", "--cpu-list", "0"), List.of());

    FirstCore() throws IOException {
        runOn(CORES == 1 ? "0" : "1-" + (CORES - 1));
    }

    @Override
    public void close() throws IOException {
        runOn("0-" + (CORES - 1));
    }

    private static void runOn(String cores) throws IOException {
        String own = Long.toString(ProcessHandle.current().pid());
        Process move = new ProcessBuilder("taskset", "--all-tasks", "--pid", "--cpu-list", cores, own).start();
        if (move.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(new String(move.getErrorStream().readAllBytes()));
        }
    }
}
