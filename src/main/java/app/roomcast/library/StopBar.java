package app.roomcast.library;

import app.roomcast.library.watch.Stops;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bar of the graph of where people stop, 1,000 wide and 100 high.
 *
 * @param from where its part of the video begins, such as 1:02:03
 */
record StopBar(int x, int y, int width, int height, String from, long people) {

    private static final int GRAPH_WIDTH = 1000;
    private static final int GRAPH_HEIGHT = 100;
    private static final int GAP = 4;

    static List<StopBar> of(Stops.Graph graph, @Nullable Duration whole) {
        int parts = graph.parts().size();
        int step = GRAPH_WIDTH / parts;
        long most = Math.max(
                1, graph.parts().stream().mapToLong(Long::longValue).max().orElse(1));
        double seconds = whole == null ? 0 : whole.toMillis() / 1000.0;
        return IntStream.range(0, parts)
                .mapToObj(part -> {
                    long people = graph.parts().get(part);
                    int height = (int) (people * GRAPH_HEIGHT / most);
                    String from = VideoCard.clock(Math.round(seconds * part / parts));
                    return new StopBar(part * step, GRAPH_HEIGHT - height, step - GAP, height, from, people);
                })
                .toList();
    }
}
