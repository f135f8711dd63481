package app.roomcast.bench;

import app.roomcast.Browserless;
import app.roomcast.StompClient;
import app.roomcast.library.Uploader;
import app.roomcast.packaging.ffmpeg.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the answer to the last byte of an upload until the portal says that the first segment can be fetched, beside ffmpeg alone from its
 * start until its playlist lists the first segment.
 */
final class FirstSegment {

    private static final int WARM_UP = 5;
    private static final int RUNS = 9;
    private static final String PLAYABLE = "\"playable\":true";

    private FirstSegment() {}

    static List<Line> measure(Path folder) throws IOException {
        Path clip = TestMedia.folder().resolve("echo-hereweare.webm");
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        try (Server portal = Server.portal(folder)) {
            Browserless person = Browserless.administrator(portal.port());
            BareFfmpeg bare = BareFfmpeg.unpackedIn(folder);
            for (int run = 0; run < WARM_UP; run++) {
                playable(person, portal.port(), clip);
            }
            for (int run = 0; run < RUNS; run++) {
                own.add(playable(person, portal.port(), clip));
                other.add(bare.secondsToFirstSegment(clip, BareFfmpeg.ENCODE));
            }
        }
        return List.of(new Line(
                "last byte to first segment, encoded " + clip.getFileName(),
                "s",
                own,
                "ffmpeg alone, start to first segment",
                other,
                "ratio within 1.5"));
    }

    private static double playable(Browserless person, int port, Path clip) throws IOException {
        StompClient socket = StompClient.connected(port, person);
        String video = new Uploader(person, port).upload(Files.readAllBytes(clip), Map.of("filename", "clip.webm"));
        long lastByte = System.nanoTime();
        socket.subscribed(video, "/topic/videos/" + video);
        String news = person.get("/api/videos/" + video).body();
        while (!news.contains(PLAYABLE)) {
            news = socket.next().body();
        }
        double seconds = (System.nanoTime() - lastByte) / 1e9;
        socket.goAway();
        remove(person, video);
        return seconds;
    }

    /** So that the next upload does not wait for this one's packaging. */
    private static void remove(Browserless person, String video) {
        person.send(person.request("/api/videos/" + video).DELETE());
    }
}
