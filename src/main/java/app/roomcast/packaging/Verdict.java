package app.roomcast.packaging;

import app.roomcast.packaging.ffmpeg.Exit;
import app.roomcast.packaging.hls.Conformance;
import app.roomcast.packaging.hls.Rule;
import app.roomcast.packaging.hls.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** Judges what a pass has left: by the files themselves, since exit statuses lie, and by what ffmpeg has complained of. */
final class Verdict {

    private final HlsPackage target;
    private final DataSize spare;

    /** @param spare room that a disk has unless it is full */
    Verdict(HlsPackage target, DataSize spare) {
        this.target = target;
        this.spare = spare;
    }

    /** Throws where a pass has failed. Only the picture, or the only sound, must be as long as the source. */
    void onPass(Pass pass, Publication publication, Exit exit) throws IOException {
        var violations = new ArrayList<Violation>();
        for (String stem : pass.stems()) {
            boolean beside = stem.equals(Pass.SOUND) && !pass.rungs().isEmpty();
            var files = new MediaFiles(target, stem);
            violations.addAll(Conformance.ofRendition(
                    target.directory(),
                    files.playlistName(),
                    publication.whole(stem),
                    beside ? null : pass.plan().duration()));
        }
        if (exit.status() != 0 || !violations.isEmpty()) {
            throw pass.copies() && exit.status() == 0 && CopyIsUnfit.explains(violations)
                    ? new CopyIsUnfit(violations)
                    : failure(exit, violations);
        }
    }

    /** Throws where a package as it would be published breaks a rule. */
    void onWhole(Plan plan, MultivariantPlaylist playlist) throws IOException {
        List<Violation> violations = Conformance.ofPackage(target.directory(), playlist.text(), plan.duration());
        if (!violations.isEmpty()) {
            throw isFull()
                    ? new DiskIsFull(violations.toString(), null)
                    : new TryFailed("packaging-failed", violations.toString());
        }
    }

    boolean isFull() throws IOException {
        Path disk = target.directory().toAbsolutePath();
        while (!Files.exists(disk)) {
            disk = Objects.requireNonNull(disk.getParent(), "A root always is");
        }
        return Files.getFileStore(disk).getUsableSpace() < spare.toBytes();
    }

    /** A full disk passes, a signal may; what ffmpeg itself gives up on, or leaves short, it will again. */
    private RuntimeException failure(Exit exit, List<Violation> violations) throws IOException {
        String detail = "exit " + exit.status() + ", " + violations + ", " + exit.complaints();
        if (exit.mentions("No space left") || exit.mentions("quota exceeded") || isFull()) {
            return new DiskIsFull(detail, null);
        }
        boolean ownVerdict = exit.status() > 0 && exit.status() < 128;
        if (ownVerdict
                && (exit.mentions("Invalid data")
                        || exit.mentions("Error while decoding")
                        || exit.mentions("Nothing was written"))) {
            return new Unpackageable("damaged-media", detail);
        }
        boolean shortOnly = exit.status() == 0
                && violations.stream().allMatch(violation -> violation.rule() == Rule.DURATION_DIFFERS);
        return shortOnly ? new Unpackageable("damaged-media", detail) : new TryFailed("packaging-failed", detail);
    }
}
