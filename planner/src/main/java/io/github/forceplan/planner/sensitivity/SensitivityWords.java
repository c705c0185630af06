package io.github.forceplan.planner.sensitivity;

import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.sensitivity.Regret;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import io.github.forceplan.solver.sensitivity.Swing;
import io.github.forceplan.solver.sensitivity.VarianceShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The answers on one screen. */
public final class SensitivityWords {

    private static final int SHOWN = 8;

    private final SensitivityResult result;
    private final String first;

    private SensitivityWords(SensitivityResult result) {
        this.result = result;
        this.first = result.measures().get(0).name();
    }

    /** Lines for a terminal. */
    public static List<String> of(SensitivityResult result) {
        return new SensitivityWords(result).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Scenario " + result.scenario() + ", "
                + Numbers.whole(result.provenance().draws()) + " draws");
        for (SensitivityResult.Measure measure : result.measures()) {
            lines.add("");
            lines.add("Mean of " + measure.name() + ": " + Measured.of(measure.name(), measure.mean())
                    + " (standard error " + Measured.of(measure.name(), measure.standardError()) + ")");
            lines.addAll(variance(measure));
        }
        lines.add("");
        lines.addAll(swings());
        lines.addAll(danger());
        result.regret().ifPresent(regret -> lines.addAll(regret(regret)));
        return lines;
    }

    private static List<String> variance(SensitivityResult.Measure measure) {
        return measure.variance().stream()
                .sorted(Comparator.comparingDouble(VarianceShare::total).reversed())
                .filter(share -> share.total() >= 0.005)
                .map(share -> "  " + Numbers.percent(share.total(), 0) + " of its variance involves " + share.source())
                .toList();
    }

    private List<String> swings() {
        List<String> lines = new ArrayList<>();
        lines.add("What moves " + first + " most, one assumption at a time:");
        for (Swing swing :
                result.swings().subList(0, Math.min(SHOWN, result.swings().size()))) {
            lines.add("  " + swing.address() + (swing.added() ? " (added in every year)" : "") + ": "
                    + swing.low().map(this::end).orElse("no lower value is allowed") + ", "
                    + swing.high().map(this::end).orElse("no higher value is allowed"));
        }
        return lines;
    }

    private String end(Swing.End end) {
        return "at " + Measured.about(end.value()) + " " + Measured.of(first, end.reached());
    }

    private List<String> danger() {
        if (result.swings().isEmpty() || result.swings().get(0).width() == 0) {
            return List.of();
        }
        Swing worst = result.swings().get(0);
        double mean = result.measures().get(0).mean();
        String said = "The assumption to watch is " + worst.address() + ": within its range " + first + " moves by "
                + Measured.of(first, worst.width())
                + (mean == 0 ? "" : ", " + Numbers.percent(Math.abs(worst.width() / mean), 0) + " of its mean");
        String even = worst.breakEven()
                .map(value -> "; it is at its limit at " + Measured.about(value))
                .orElse("; no value of it alone that was found brings it to its limit");
        return List.of("", said + even + ".");
    }

    private List<String> regret(Regret regret) {
        List<String> lines = new ArrayList<>(List.of("", "Choices against futures, " + first + ":"));
        double[][] regrets = regret.regrets();
        for (int c = 0; c < regrets.length; c++) {
            StringBuilder line = new StringBuilder("  " + regret.choices().get(c) + ": ");
            for (int f = 0; f < regrets[c].length; f++) {
                line.append(f == 0 ? "" : ", ")
                        .append(regret.futures().get(f))
                        .append(' ')
                        .append(Measured.of(first, regret.cost().get(c).get(f)));
            }
            lines.add(line.toString());
        }
        lines.add("  Least regretted if the worst comes: " + regret.leastRegret() + ".");
        return lines;
    }
}
