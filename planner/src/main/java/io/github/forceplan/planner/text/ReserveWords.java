package io.github.forceplan.planner.text;

import io.github.forceplan.solver.result.FinanceIndicators.ReserveOutlook;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.FinanceResult.ReserveYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why reserves are left at the end of the plan beside a gap that nothing funds. */
public final class ReserveWords {

    /** Less than this is nothing in £m with one decimal. */
    private static final double VISIBLE = 50_000;

    private ReserveWords() {}

    /**
     * How much of the reserves at the end of the plan, in the mean, is their floor and how much is a reserve whose planned
     * draw is not known, to stand after "of which". Empty if nothing is unfunded in the last year, or nothing is either.
     */
    public static Optional<String> ofWhich(FinanceResult finance) {
        List<String> parts = parts(finance, "%s is floor", "%s is in %s, whose draw in %s is not known");
        return parts.isEmpty() ? Optional.empty() : Optional.of(GapWords.joined(parts));
    }

    /** The same in the fewest words, for a terminal. */
    public static Optional<String> brief(FinanceResult finance) {
        List<String> parts = parts(finance, "%s floor", "%s %s (draw in %s not known)");
        return parts.isEmpty() ? Optional.empty() : Optional.of("Reserves: " + String.join(", ", parts));
    }

    private static List<String> parts(FinanceResult finance, String ofFloor, String ofUnknown) {
        FinanceResult.Year last = finance.years().get(finance.years().size() - 1);
        if (last.unfundedResidual().mean() < VISIBLE) {
            return List.of();
        }
        double floor = 0;
        List<String> parts = new ArrayList<>();
        for (ReserveYear reserve : finance.reserves()) {
            if (!reserve.financialYear().equals(last.financialYear())) {
                continue;
            }
            double closing = reserve.closing().mean();
            Optional<ReserveOutlook> unknown = finance.indicators().reserves().stream()
                    .filter(each -> each.name().equals(reserve.name()))
                    .filter(each -> !each.unknownDraws().isEmpty())
                    .findFirst();
            if (unknown.isEmpty()) {
                floor += Math.max(0, Math.min(closing, reserve.floor()));
            } else if (closing >= VISIBLE) {
                parts.add(String.format(
                        ofUnknown,
                        Quantity.POUNDS.spoken(closing),
                        unknown.get().label(),
                        GapWords.joined(unknown.get().unknownDraws())));
            }
        }
        if (floor >= VISIBLE) {
            parts.add(0, String.format(ofFloor, Quantity.POUNDS.spoken(floor)));
        }
        return parts;
    }
}
