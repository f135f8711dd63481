package app.roomcast.packaging;

import app.roomcast.packaging.MultivariantPlaylist.Sound;
import app.roomcast.packaging.Plan.Picture;
import app.roomcast.packaging.hls.Bandwidth;
import app.roomcast.packaging.hls.InitSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a package has to offer, read from the files in its folder. */
final class Contents {

    private static final Comparator<Rung> SMALLEST_FIRST =
            Comparator.comparing(rung -> rung.size().shortSide());

    private final HlsPackage target;
    private final Plan plan;

    Contents(HlsPackage target, Plan plan) {
        this.target = target;
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    /** What the first pass makes, with bandwidths as they are expected; empty before the first segments stand. */
    Optional<MultivariantPlaylist> growing() throws IOException {
        Pass first = Pass.of(plan).getFirst();
        for (String stem : first.stems()) {
            var files = new MediaFiles(target, stem);
            if (!Files.exists(files.playlistFile())
                    || InitSegment.ofGrowing(files.initFile()).isEmpty()) {
                return Optional.empty();
            }
        }
        var pictures = new ArrayList<MultivariantPlaylist.Picture>();
        if (plan instanceof Picture picture) {
            for (Rung rung : first.rungs()) {
                long expected = picture.expectedBitrate(rung);
                pictures.add(
                        new MultivariantPlaylist.Picture(rung, new Bandwidth(expected, expected), codecs(rung.stem())));
            }
        }
        long sound = Plan.SOUND_BITRATE * 5 / 4;
        return Optional.of(new MultivariantPlaylist(
                pictures, first.sound() ? new Sound(new Bandwidth(sound, sound), codecs(Pass.SOUND)) : null));
    }

    /** All that these passes have made, with bandwidths as they are. */
    MultivariantPlaylist finished(List<Pass> passes) throws IOException {
        var pictures = new ArrayList<MultivariantPlaylist.Picture>();
        for (Rung rung : passes.stream()
                .flatMap(pass -> pass.rungs().stream())
                .sorted(SMALLEST_FIRST)
                .toList()) {
            pictures.add(new MultivariantPlaylist.Picture(rung, measured(rung.stem()), codecs(rung.stem())));
        }
        return new MultivariantPlaylist(pictures, passes.stream().anyMatch(Pass::sound) ? sound() : null);
    }

    void write(MultivariantPlaylist playlist) throws IOException {
        target.write(HlsPackage.MASTER, playlist.text());
    }

    private Sound sound() throws IOException {
        return new Sound(measured(Pass.SOUND), codecs(Pass.SOUND));
    }

    private Bandwidth measured(String stem) throws IOException {
        return Bandwidth.measured(
                target.directory(), new MediaFiles(target, stem).playlist().orElseThrow());
    }

    private List<String> codecs(String stem) throws IOException {
        return InitSegment.ofGrowing(new MediaFiles(target, stem).initFile())
                .map(init -> List.of(init.codec()))
                .orElse(List.of());
    }
}
