package app.roomcast.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.roomcast.call.PairQuality;
import app.roomcast.call.ParticipantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant START = Instant.parse("2026-12-31T10:00:00Z");

    private final Map<ParticipantId, String> names = new LinkedHashMap<>();
    private final ParticipantId ada = named("ada");
    private final ParticipantId ben = named("ben");
    private final ParticipantId cleo = named("cleo");
    private final ParticipantId dora = named("dora");

    @Test
    void nothingToldIsNothingKnown() {
        assertThat(Verdict.on(names, List.of(), List.of()))
                .isEqualTo(new Verdict(Verdict.Side.UNKNOWN, List.of(), 0, 0));
    }

    @Test
    void aCallWithoutABadMinuteWentWell() {
        assertThat(verdict(5, Set.of()).side()).isEqualTo(Verdict.Side.WELL);
    }

    @Test
    void onesPairsBadAndThoseAmongTheOthersGoodIsThatOnesSide() {
        assertThat(verdict(5, Set.of(Set.of(ada, ben), Set.of(ada, cleo), Set.of(ada, dora))))
                .isEqualTo(new Verdict(Verdict.Side.PERSON, List.of("ada"), 5, 5));
    }

    @Test
    void oneBadPairAmongGoodOnesIsThePathBetweenBoth() {
        assertThat(verdict(5, Set.of(Set.of(ada, cleo))))
                .isEqualTo(new Verdict(Verdict.Side.PATH, List.of("ada", "cleo"), 5, 5));
    }

    @Test
    void twoWithTroubleOfTheirOwnAreNotThePathsBetweenThemAndEveryoneElse() {
        var bad = Set.of(Set.of(ada, ben), Set.of(ada, cleo), Set.of(ada, dora), Set.of(ben, cleo), Set.of(ben, dora));

        assertThat(verdict(5, bad).side()).isEqualTo(Verdict.Side.PERSON);
    }

    @Test
    void allPairsBadIsEverybody() {
        var all = Set.of(
                Set.of(ada, ben),
                Set.of(ada, cleo),
                Set.of(ada, dora),
                Set.of(ben, cleo),
                Set.of(ben, dora),
                Set.of(cleo, dora));

        assertThat(verdict(5, all)).isEqualTo(new Verdict(Verdict.Side.EVERYBODY, List.of(), 5, 5));
    }

    @Test
    void twoAloneCannotTellWhoseSideItWasUnlessOneOfThemLostThePortalToo() {
        var ends = List.of(end(ada, ben, 3, true), end(ben, ada, 3, false));

        assertThat(Verdict.on(names, List.of(), ends))
                .isEqualTo(new Verdict(Verdict.Side.TWO, List.of("ada", "ben"), 3, 3));
        var lost = List.of(lost(ben, 0), lost(ben, 1), lost(ben, 2));
        assertThat(Verdict.on(names, lost, ends)).isEqualTo(new Verdict(Verdict.Side.AWAY, List.of("ben"), 3, 3));
    }

    @Test
    void whatLastedLongestIsWhatIsSaid() {
        var ends = new ArrayList<>(ends(2, Set.of(Set.of(ada, ben))));
        ends.addAll(ends(9, Set.of()));
        ends.add(new PairEnd(cleo, dora, samples(dora, 4, 3, true)));

        assertThat(Verdict.on(names, List.of(), ends))
                .isEqualTo(new Verdict(Verdict.Side.PATH, List.of("cleo", "dora"), 3, 9));
    }

    @Test
    void aBlinkOfTenSecondsDoesNotMakeAMinuteBad() {
        assertThat(Verdict.on(names, List.of(), List.of(minute(ada, ben, 1))))
                .isEqualTo(new Verdict(Verdict.Side.WELL, List.of(), 0, 1));
    }

    @Test
    void aThirdOfItsSamplesMakesAMinuteBadWhereverInItTheyLie() {
        assertThat(Verdict.on(names, List.of(), List.of(minute(ada, ben, 1, 4))))
                .isEqualTo(new Verdict(Verdict.Side.TWO, List.of("ada", "ben"), 1, 1));
    }

    @Test
    void aBlinkInEachOfTwoMinutesIsNotOneBadMinute() {
        var samples = new ArrayList<>(minute(ada, ben, 5).samples());
        minute(ada, ben, 0).samples().stream()
                .map(sample -> new QualitySample(sample.at().plusSeconds(60), sample.pair()))
                .forEach(samples::add);

        assertThat(Verdict.on(names, List.of(), List.of(new PairEnd(ada, ben, samples))))
                .isEqualTo(new Verdict(Verdict.Side.WELL, List.of(), 0, 2));
    }

    @Test
    void whatOneEndSuffersIsNotOutweighedByTheOther() {
        assertThat(Verdict.on(names, List.of(), List.of(minute(ada, ben, 2, 3), minute(ben, ada)))
                        .side())
                .isEqualTo(Verdict.Side.TWO);
        assertThat(Verdict.on(names, List.of(), List.of(minute(ada, ben, 2), minute(ben, ada, 3)))
                        .side())
                .isEqualTo(Verdict.Side.WELL);
    }

    @Test
    void ofAMinuteThatWasHardlyToldItsSamplesDecide() {
        assertThat(Verdict.on(names, List.of(), List.of(end(ada, ben, 1, true))))
                .isEqualTo(new Verdict(Verdict.Side.TWO, List.of("ada", "ben"), 1, 1));
    }

    private Verdict verdict(int minutes, Set<Set<ParticipantId>> bad) {
        return Verdict.on(names, List.of(), ends(minutes, bad));
    }

    private List<PairEnd> ends(int minutes, Set<Set<ParticipantId>> bad) {
        var ends = new ArrayList<PairEnd>();
        for (var one : names.keySet()) {
            for (var other : names.keySet()) {
                if (!one.equals(other)) {
                    ends.add(end(one, other, minutes, bad.contains(Set.of(one, other))));
                }
            }
        }
        return ends;
    }

    private static PairEnd end(ParticipantId one, ParticipantId other, int minutes, boolean bad) {
        return new PairEnd(one, other, samples(other, 0, minutes, bad));
    }

    /** Six samples of one minute, of which these are bad. */
    private static PairEnd minute(ParticipantId one, ParticipantId other, Integer... bad) {
        var samples = new ArrayList<QualitySample>();
        for (var at = 0; at < 6; at++) {
            samples.add(new QualitySample(
                    START.plusSeconds(at * 10L + 5), pair(other, Set.of(bad).contains(at))));
        }
        return new PairEnd(one, other, samples);
    }

    private static List<QualitySample> samples(ParticipantId other, int from, int minutes, boolean bad) {
        var samples = new ArrayList<QualitySample>();
        for (var minute = from; minute < from + minutes; minute++) {
            samples.add(new QualitySample(START.plusSeconds(minute * 60L + 5), pair(other, bad)));
        }
        return samples;
    }

    private static PairQuality pair(ParticipantId other, boolean bad) {
        return new PairQuality(
                other,
                20,
                bad ? 30 : 0,
                0,
                500_000,
                500_000,
                PairQuality.Path.HOST,
                PairQuality.State.CONNECTED,
                PairQuality.Rung.NONE,
                false);
    }

    private static Moment lost(ParticipantId who, int minute) {
        return new Moment(START.plusSeconds(minute * 60L + 1), who, "", Moment.Kind.LOST);
    }

    private ParticipantId named(String name) {
        var id = new ParticipantId(UUID.randomUUID());
        names.put(id, name);
        return id;
    }
}
