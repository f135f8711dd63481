package app.roomcast.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.roomcast.Browserless;
import app.roomcast.PortalTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
@Tag("browser")
class FilesJourneyTest {

    private static final int MEGABYTE = 1_000_000;
    private static final int LARGE = 200 * MEGABYTE;

    /** Of the film, in megabytes; {@code bin/test -Dtest=FilesJourneyTest -Droomcast.test.film=200} sends one of 200. */
    private static final int FILM = Integer.getInteger("roomcast.test.film", 0);

    private static final int TRAILER = 50 * MEGABYTE;

    /** However long the film is: garbage of the moment, and the processes that a browser keeps ready for another page. */
    private static final int MOST_GROWTH = 100 * MEGABYTE;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Test
    void filesArriveAsTheyWereAndEitherSideMayStop() throws IOException, GeneralSecurityException {
        CallPage tara = arrive("tara").createRoom("Post").join();
        CallPage ulf = arrive("ulf").enter("Post").join();
        tara.isConnectedTo("ulf");
        ulf.isConnectedTo("tara");

        for (Path file : new Path[] {file("empty.txt", 0), file("one.txt", 1), Clips.COPYABLE.path()}) {
            String name = file.getFileName().toString();
            tara.files().offer(file);
            ulf.files().accept(name);
            ulf.files().says(name, "Received");
            tara.files().says(name, "Sent");
            ulf.files().isTheSameAs(file);
        }
        ulf.files().isNotForTheLibrary("one.txt");
        ulf.files().addToLibrary("chrome.mp4").isCalled("chrome");

        Path unwanted = file("unwanted.bin", 10);
        tara.files().offer(unwanted);
        ulf.files().announces("unwanted.bin", "tara");
        ulf.files().decline("unwanted.bin");
        tara.files().says("unwanted.bin", "Declined");

        for (CallPage impatient : new CallPage[] {tara, ulf}) {
            String name = "film-" + (impatient == tara ? "sender" : "receiver") + ".mkv";
            tara.files().offer(file(name, LARGE));
            ulf.files().accept(name);
            impatient.files().isMoving(name);
            impatient.files().cancel(name);
            tara.files().says(name, "Stopped");
            ulf.files().says(name, "Stopped");
        }
        tara.from("ulf").keepsMoving();
    }

    @Test
    void aFilmArrivesWholeThoughEitherPageIsReloadedAndSitsInNoMemory() throws IOException, GeneralSecurityException {
        assumeThat(FILM)
                .as("megabytes of a film, asked for with -Droomcast.test.film=200: two browsers take minutes over it")
                .isPositive();
        CallPage vera = arriveFromDisk("vera").createRoom("Parcels").join().stopCamera();
        CallPage will = arriveFromDisk("will").enter("Parcels").join().stopCamera();
        vera.reload();
        will.reload();
        var memories = Stream.of("vera", "will")
                .map(folder::resolve)
                .map(BrowserMemory::of)
                .toList();
        long ofOneMuchSmaller = peak(memories, () -> {
            vera.files().offer(file("trailer.mkv", TRAILER));
            will.files().accept("trailer.mkv");
            will.files().arrives("trailer.mkv");
        });

        long ofTheFilm = peak(memories, () -> {
            Path film = file("film.mkv", (long) FILM * MEGABYTE);
            vera.files().offer(film);
            will.files().accept("film.mkv");
            will.files().hasMoved("film.mkv", 0.1);
            will.reload();
            will.files().hasMoved("film.mkv", 0.3);
            vera.reload();
            vera.files().chooseAgain(film);
            will.files().arrives("film.mkv");
        });

        vera.files().says("film.mkv", "Sent");
        will.files().isTheSameAs(folder.resolve("film.mkv"));
        assertThat(ofTheFilm - ofOneMuchSmaller)
                .as("bytes that both browsers took more than for a trailer, %,d", ofOneMuchSmaller)
                .isLessThan(MOST_GROWTH);
    }

    private interface Transfer {
        void run() throws IOException, GeneralSecurityException;
    }

    private static long peak(List<BrowserMemory> memories, Transfer transfer)
            throws IOException, GeneralSecurityException {
        memories.forEach(BrowserMemory::forgetPeak);
        transfer.run();
        return memories.stream().mapToLong(BrowserMemory::peak).sum();
    }

    /** Of random bytes, of which no megabyte is another. */
    private Path file(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        Random random = new Random(size);
        byte[] bytes = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = size; left > 0; left -= MEGABYTE) {
                random.nextBytes(bytes);
                out.write(bytes, 0, (int) Math.min(left, MEGABYTE));
            }
        }
        return file;
    }

    private RoomsPage arrive(String name) {
        Browserless.member(port, name);
        return browsers.visit(port).signIn(name, "password of " + name);
    }

    private RoomsPage arriveFromDisk(String name) {
        Browserless.member(port, name);
        return browsers.visitFromDisk(port, folder.resolve(name)).signIn(name, "password of " + name);
    }
}
