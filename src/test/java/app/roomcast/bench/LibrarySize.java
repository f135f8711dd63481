package app.roomcast.bench;

import app.roomcast.Browserless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * How long the library takes to answer with 100,000 videos of which every tenth has captions, beside the same portal with a hundred. Half
 * of the videos are the reader's own, half are somebody else's and shared.
 */
final class LibrarySize {

    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int RUNS = 100;
    private static final int BATCH = 1_000;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** What is asked for, with what it shows. */
    private enum Question {
        PAGE("the library page", "/videos"),
        LATE_PAGE("its 1,000th page", "/videos?page=1000"),
        RARE("a search that finds a video by its captions", "/api/videos?query=Rare%20phrase%2077"),
        COMMON("a search that finds every tenth title", "/api/videos?query=harbour"),
        NOTHING("a search that finds nothing", "/api/videos?query=xylophone%20zebra");

        private final String name;
        private final String path;

        Question(String name, String path) {
            this.name = name;
            this.path = path;
        }
    }

    private LibrarySize() {}

    static List<Line> measure(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Server large = filled(Files.createDirectories(folder.resolve("large")), MANY);
                Server small = filled(Files.createDirectories(folder.resolve("small")), FEW)) {
            Browserless reader = Browserless.administrator(large.port());
            Browserless other = Browserless.administrator(small.port());
            for (Question question : Question.values()) {
                lines.add(new Line(
                        question.name + ", p99",
                        "ms",
                        List.of(slowest(reader, question)),
                        FEW + " videos instead of " + MANY,
                        List.of(slowest(other, question)),
                        "-"));
            }
        }
        return lines;
    }

    /** Of a hundred answers the slowest but one, in milliseconds. */
    private static double slowest(Browserless reader, Question question) {
        List<Double> times = new ArrayList<>();
        for (int run = -RUNS / 5; run < RUNS; run++) {
            long before = System.nanoTime();
            int status = reader.get(question.path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(question + " answered " + status);
            }
            if (run >= 0) {
                times.add((System.nanoTime() - before) / 1e6);
            }
        }
        times.sort(null);
        return times.get(RUNS - 2);
    }

    /** The portal makes its tables first. While it is away they are filled past it: a hundred thousand uploads would take days. */
    private static Server filled(Path folder, int videos) throws IOException {
        Server.portal(folder).close();
        String database =
                "jdbc:h2:file:" + folder.resolve("data/database/roomcast").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(database, "", "")) {
            fill(connection, videos);
        } catch (SQLException unwritable) {
            throw new IOException(unwritable);
        }
        return Server.portal(folder);
    }

    private static void fill(Connection connection, int videos) throws SQLException {
        UUID reader;
        try (var administrator = connection.createStatement().executeQuery("select id from person")) {
            administrator.next();
            reader = administrator.getObject(1, UUID.class);
        }
        UUID somebody = UUID.randomUUID();
        Random random = new Random(7);
        connection.setAutoCommit(false);
        try (var video = connection.prepareStatement(
                        "insert into video (id, owner_id, title, description, tags, access, state, playable, progress,"
                                + " poster, file_name, file_size, created_at, deleted) values (?, ?, ?, ?, ?, ?, 'READY',"
                                + " true, 1, false, 'clip.mp4', 1000, ?, false)");
                var caption = connection.prepareStatement(
                        "insert into video_caption (video_id, language, web_vtt, words) values (?, 'en', 'WEBVTT', ?)")) {
            for (int number = 0; number < videos; number++) {
                UUID id = UUID.randomUUID();
                boolean own = number % 2 == 0;
                video.setObject(1, id);
                video.setObject(2, own ? reader : somebody);
                video.setString(3, words(random, 5) + (number % 10 == 0 ? " at the Harbour" : ""));
                video.setString(4, words(random, 40));
                video.setString(5, words(random, 1) + "\n" + words(random, 1));
                video.setString(6, own ? "PRIVATE" : "MEMBERS");
                video.setObject(7, FIRST.plusSeconds(number * 60L));
                video.addBatch();
                if (number % 10 == 0) {
                    caption.setObject(1, id);
                    caption.setString(2, words(random, 1_500) + " rare phrase " + number / 10 + " ");
                    caption.addBatch();
                }
                if (number % BATCH == BATCH - 1 || number == videos - 1) {
                    video.executeBatch();
                    caption.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Of ten thousand words that nobody knows, each of four to nine letters. */
    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            var letters = new Random(random.nextInt(10_000));
            int length = 4 + letters.nextInt(6);
            for (int letter = 0; letter < length; letter++) {
                words.append((char) ('a' + letters.nextInt(26)));
            }
            words.append(word == count - 1 ? "" : " ");
        }
        return words.toString();
    }
}
