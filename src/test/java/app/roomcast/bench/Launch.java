package app.roomcast.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How a server is started.
 *
 * @param before the command that starts it, if not the system alone
 * @param javaOptions what Java is told beyond the usual, where the server is one of Java
 */
record Launch(List<String> before, List<String> javaOptions) {

    static final Launch USUAL = new Launch(List.of(), List.of());

    static Launch withHeap(String size) {
        return new Launch(List.of(), List.of("-Xmx" + size));
    }

    List<String> of(String program) {
        List<String> command = new ArrayList<>(before);
        command.add(program);
        return command;
    }
}
