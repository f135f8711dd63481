package app.roomcast.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What all processes of one browser hold in memory together, as the kernel counts it (proc(5): VmHWM, RssFile). */
final class BrowserMemory {

    private final ProcessHandle browser;

    private BrowserMemory(ProcessHandle browser) {
        this.browser = browser;
    }

    /** Of the browser that keeps its profile in this folder. */
    static BrowserMemory of(Path profile) {
        String option = "--user-data-dir=" + profile;
        return ProcessHandle.allProcesses()
                .filter(process -> argumentsOf(process).contains(option))
                .filter(process -> argumentsOf(process).stream().noneMatch(argument -> argument.startsWith("--type=")))
                .findFirst()
                .map(BrowserMemory::new)
                .orElseThrow(() -> new AssertionError("No browser runs on " + profile));
    }

    /** Of the processes that run; those that begin later have a peak of their own. */
    void forgetPeak() {
        processes().forEach(process -> write(process, "clear_refs", "5"));
    }

    /** Bytes, without the files of programs that all processes share, as if every process had been at its largest at the same moment. */
    long peak() {
        return processes()
                        .mapToLong(process -> kilobytes(process, "VmHWM") - kilobytes(process, "RssFile"))
                        .sum()
                * 1024;
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(browser), browser.descendants());
    }

    private static long kilobytes(ProcessHandle process, String field) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<String> argumentsOf(ProcessHandle process) {
        return List.of(read(process, "cmdline").split("\0"));
    }

    /** Nothing if the process has ended meanwhile. */
    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid(), file));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void write(ProcessHandle process, String file, String text) {
        try {
            Files.writeString(Path.of("/proc/" + process.pid(), file), text);
        } catch (NoSuchFileException gone) {
            // It has ended meanwhile.
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
