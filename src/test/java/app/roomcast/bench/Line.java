package app.roomcast.bench;

import java.util.List;
import java.util.Locale;

/**
 * One measured thing: the portal's samples and its reference's, taken in turns.
 *
 * @param aim what is wanted, in words
 */
record Line(
        String what, String unit, List<Double> portal, String reference, List<Double> referenceSamples, String aim) {

    static final String HEAD = "%-52s %10s %-6s %-44s %10s %7s  %s"
            .formatted("what", "portal", "unit", "reference of the same run", "reference", "ratio", "aim");

    @Override
    public String toString() {
        double own = median(portal);
        double other = median(referenceSamples);
        return String.format(
                Locale.ROOT,
                "%-52s %10.2f %-6s %-44s %10.2f %7.2f  %s",
                what,
                own,
                unit,
                reference,
                other,
                own / other,
                aim);
    }

    static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
