package app.roomcast.packaging;

import java.util.List;

/** The ffmpeg processes of this machine, seen from outside. */
final class Ffmpegs {

    private Ffmpegs() {}

    static List<ProcessHandle> startedBy(ProcessHandle parent) {
        return parent.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/ffmpeg"))
                .toList();
    }
}
