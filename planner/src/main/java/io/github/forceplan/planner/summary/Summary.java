package io.github.forceplan.planner.summary;

import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.BalancingWords;
import io.github.forceplan.planner.text.GapWords;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.PrecisionWords;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.planner.text.ReserveWords;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A run in plain lines of at most 80 characters, 30 lines for four scenarios, and up to four more on a budget line that was
 * solved for. Every line names what it shows, so that it survives an email program that does not keep columns.
 */
public final class Summary {

    private static final int WIDTH = 80;

    private Summary() {}

    /**
     * The lines, without line ends.
     *
     * @param closing last lines, such as where the files are
     */
    public static List<String> lines(CompletedRun run, List<String> closing) {
        int draws = run.result().provenance().draws();
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(run.title(), ""));
        lines.add(Numbers.whole(draws) + (draws == 1 ? " draw" : " draws") + ", seed "
                + run.result().provenance().seed() + ". Means; in brackets the range of 8 chances in 10.");
        lines.add("");
        Set<String> reserves = new LinkedHashSet<>();
        run.result()
                .scenarios()
                .forEach(each -> ReserveWords.brief(each.finance()).ifPresent(reserves::add));
        for (ScenarioResult scenario : run.result().scenarios()) {
            lines.addAll(wrapped(scenario.label(), ""));
            for (String line : scenario(scenario)) {
                lines.addAll(wrapped(line, "  "));
            }
            if (reserves.size() > 1) {
                ReserveWords.brief(scenario.finance()).ifPresent(words -> lines.addAll(wrapped(words, "  ")));
            }
        }
        lines.add("");
        if (reserves.size() == 1) {
            reserves.forEach(words -> lines.addAll(wrapped(words, "")));
        }
        run.result().balancing().ifPresent(line -> lines.addAll(wrapped(BalancingWords.brief(line), "")));
        run.result().precision().ifPresent(asked -> lines.addAll(wrapped(PrecisionWords.of(run.result(), asked), "")));
        closing.forEach(line -> lines.addAll(wrapped(line, "")));
        return List.copyOf(lines);
    }

    private static List<String> scenario(ScenarioResult scenario) {
        DemandResult.Year demand = last(scenario.demand().recordedCrime());
        WorkforceResult.InvestigatorYear work = last(scenario.workforce().investigators());
        FinanceResult.Year money = last(scenario.finance().years());
        String year = demand.financialYear();
        List<String> lines = new ArrayList<>();
        lines.add("Recorded crime " + year + ": " + figure(Quantity.CRIMES, demand.total()) + change(demand));
        lines.add("Investigator posts required: " + figure(Quantity.POSTS, work.postsRequired()) + "; establishment "
                + Quantity.POSTS.exact(work.establishment()));
        lines.add("Hours unmet: " + figure(Quantity.HOURS, work.unmetHours()));
        if (scenario.finance().stated().isEmpty()) {
            lines.add("Underlying gap " + year + ": " + pounds(money.underlyingGap()));
        }
        for (FinanceResult.StatedGap gap : scenario.finance().stated()) {
            lines.add(GapWords.of(gap) + ": " + pounds(gap.gap()));
        }
        lines.add("Unfunded " + year + ": " + pounds(money.unfundedResidual())
                + (scenario.finance().reserves().isEmpty() ? "" : "; reserves " + pounds(money.closingReserves())));
        return lines;
    }

    /** Recorded crime against the baseline; nothing if the baseline is nothing. */
    private static String change(DemandResult.Year demand) {
        double base = demand.baseline().mean();
        if (base <= 0) {
            return "";
        }
        String percent = Numbers.percent(demand.total().mean() / base - 1, 1);
        return ", " + (percent.startsWith("-") ? "" : "+") + percent + " on the base year";
    }

    private static String figure(Quantity quantity, Estimate estimate) {
        String range = quantity.range(estimate);
        return quantity.exact(estimate.mean()) + (range.isEmpty() ? "" : " (" + range + ")");
    }

    private static String pounds(Estimate estimate) {
        String mean = Quantity.POUNDS.spoken(estimate.mean());
        String low = Quantity.POUNDS.spoken(estimate.quantile("0.1"));
        String high = Quantity.POUNDS.spoken(estimate.quantile("0.9"));
        return low.equals(high) && low.equals(mean) ? mean : mean + " (" + low + " to " + high + ")";
    }

    private static <T> T last(List<T> years) {
        return years.get(years.size() - 1);
    }

    /** Breaks a line at spaces; what follows the first line stands a little further in. */
    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        String next = indent + "  ";
        for (String word : text.strip().split("\\s+")) {
            boolean first = line.toString().isBlank();
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
