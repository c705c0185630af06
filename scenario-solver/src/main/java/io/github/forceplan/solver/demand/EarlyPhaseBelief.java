package io.github.forceplan.solver.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of a change's early phase, before the force's own history is held against it and after.
 *
 * @param starts its first quarter
 * @param shares what of the whole step it brings
 */
public record EarlyPhaseBelief(List<Probability> starts, List<Probability> shares) {

    /**
     * One possibility.
     *
     * @param of a quarter, or a share as a decimal number
     * @param prior its probability before
     * @param posterior after
     */
    public record Probability(String of, double prior, double posterior) {
        private Probability and(double more, double moreAfter) {
            return new Probability(of, prior + more, posterior + moreAfter);
        }
    }

    public EarlyPhaseBelief {
        starts = List.copyOf(starts);
        shares = List.copyOf(shares);
    }

    static EarlyPhaseBelief of(RecordingPosterior posterior) {
        Map<String, Probability> starts = new LinkedHashMap<>();
        Map<String, Probability> shares = new LinkedHashMap<>();
        double mass = posterior.cells().stream()
                .mapToDouble(RecordingPosterior.Cell::prior)
                .sum();
        for (RecordingPosterior.Cell cell : posterior.cells()) {
            add(starts, cell.start().toString(), cell.prior() / mass, posterior.after(cell));
            add(shares, Double.toString(cell.earlyShare()), cell.prior() / mass, posterior.after(cell));
        }
        return new EarlyPhaseBelief(List.copyOf(starts.values()), List.copyOf(shares.values()));
    }

    private static void add(Map<String, Probability> all, String of, double prior, double posterior) {
        all.put(of, all.getOrDefault(of, new Probability(of, 0, 0)).and(prior, posterior));
    }
}
