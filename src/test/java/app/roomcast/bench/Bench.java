package app.roomcast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures what is named in the arguments, or everything, and prints a table. */
public final class Bench {

    private interface Measurement {
        List<Line> measure(Path folder) throws IOException;
    }

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Measurement> all = new java.util.LinkedHashMap<>();
        all.put("start", StartUp::measure);
        all.put("video", FirstFrame::measure);
        all.put("segment", FirstSegment::measure);
        all.put("ladder", LadderCost::measure);
        all.put("library", LibrarySize::measure);
        all.put("signal", SignalRelay::measure);
        all.put("order", Order::measure);
        all.put("load", Load::measure);
        all.put("join", FirstRemoteFrame::measure);
        all.put("file", FileThroughput::measure);
        List<String> wanted = arguments.length == 0 ? List.copyOf(all.keySet()) : List.of(arguments);
        System.out.println(Line.HEAD);
        for (String name : wanted) {
            all.get(name).measure(Files.createTempDirectory("roomcast-bench")).forEach(System.out::println);
        }
    }
}
