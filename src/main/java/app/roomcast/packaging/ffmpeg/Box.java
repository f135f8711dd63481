package app.roomcast.packaging.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts ffmpeg and ffprobe through small shell scripts that keep them low in priority and bounded in CPU time, file size
 * and open files, without network, and without the portal's environment: as far as this system has the tools for it.
 *
 * <p>Every link of the chain replaces itself by the next one, so the process that was started is ffmpeg itself.
 */
final class Box {

    /** One file of a package never comes near: it is a segment of a few seconds. */
    private static final long MAX_FILE_BYTES = 4L << 30;

    private static final int MAX_OPEN_FILES = 256;

    private final String chain;

    private Box(String chain) {
        this.chain = chain;
    }

    static Box ofThisSystem() {
        var chain = new StringBuilder();
        if (works("nice", "-n", "10", "true")) {
            chain.append(" nice -n 10");
        }
        if (works("prlimit", "--core=0", "true")) {
            chain.append(" prlimit --cpu=\"$cpu\" --core=0 --fsize=" + MAX_FILE_BYTES + " --nofile=" + MAX_OPEN_FILES);
        }
        if (works("unshare", "-rn", "true")) {
            chain.append(" unshare -rn");
        }
        return new Box(chain.toString());
    }

    /** Writes both scripts where they are missing or differ and returns their folder. */
    Path around(Programs programs, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("ffmpeg"), script(programs.ffmpeg(), programs.libraries()));
        write(folder.resolve("ffprobe"), script(programs.ffprobe(), programs.libraries()));
        return folder;
    }

    private String script(Path program, String libraries) {
        String environment =
                "env -i PATH=\"$PATH\"" + (libraries.isEmpty() ? "" : " LD_LIBRARY_PATH=" + quoted(libraries));
        return """
                #!/bin/sh
                # Written by Roomcast at every start. First argument, if wanted: --cpu-seconds=N
                cpu=unlimited
                case "$1" in --cpu-seconds=*) cpu=${1#*=}; shift ;; esac
                exec %s%s %s "$@"
                """.formatted(environment, chain, quoted(program.toString()));
    }

    private static void write(Path script, String text) throws IOException {
        if (Files.exists(script) && Files.readString(script).equals(text)) {
            return;
        }
        Path aside = Files.createTempFile(script.getParent(), "script", "");
        Files.writeString(aside, text);
        if (!aside.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + aside + " executable");
        }
        Files.move(aside, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
