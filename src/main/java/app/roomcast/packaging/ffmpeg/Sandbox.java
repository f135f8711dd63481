package app.roomcast.packaging.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts ffmpeg and ffprobe through small shell scripts that bound their CPU time, file size and open files, and keep them
 * from the network and the portal's environment, as far as this system has the tools for it. ffmpeg, which works for
 * long, gives way to everything else; ffprobe, which someone waits for, does not.
 *
 * <p>Every link of the chain replaces itself by the next one, so the process that was started is ffmpeg itself.
 */
final class Sandbox {

    /** One file of a package never comes near: it is a segment of a few seconds. */
    private static final long MAX_FILE_BYTES = 4L << 30;

    private static final int MAX_OPEN_FILES = 256;

    private final String niceness;
    private final String limits;

    private Sandbox(String niceness, String limits) {
        this.niceness = niceness;
        this.limits = limits;
    }

    static Sandbox ofThisSystem() {
        var chain = new StringBuilder();
        String niceness = works("nice", "-n", "10", "true") ? " nice -n 10" : "";
        String fileSize = "--fsize=" + MAX_FILE_BYTES;
        String openFiles = "--nofile=" + MAX_OPEN_FILES;
        if (works("prlimit", "--core=0", fileSize, openFiles, "true")) {
            chain.append(" prlimit $cpu --core=0 " + fileSize + " " + openFiles);
        }
        if (works("unshare", "-rn", "true")) {
            chain.append(" unshare -rn");
        }
        return new Sandbox(niceness, chain.toString());
    }

    /** Writes both scripts where they are missing or differ and returns their folder. */
    Path around(Programs programs, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("ffmpeg"), script(programs.ffmpeg(), programs.libraries(), niceness + limits));
        write(folder.resolve("ffprobe"), script(programs.ffprobe(), programs.libraries(), limits));
        return folder;
    }

    private static String script(Path program, String libraries, String chain) {
        String environment =
                "env -i PATH=\"$PATH\"" + (libraries.isEmpty() ? "" : " LD_LIBRARY_PATH=" + quoted(libraries));
        return """
                #!/bin/sh
                # Written by Roomcast at every start. First argument, if wanted: --cpu-seconds=N
                cpu=
                case "$1" in --cpu-seconds=*) cpu="--cpu=${1#*=}"; shift ;; esac
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
