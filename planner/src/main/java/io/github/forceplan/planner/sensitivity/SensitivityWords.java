package io.github.forceplan.planner.sensitivity;

import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.sensitivity.Bridge;
import io.github.forceplan.solver.sensitivity.Contribution;
import io.github.forceplan.solver.sensitivity.Regret;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import io.github.forceplan.solver.sensitivity.Swing;
import io.github.forceplan.solver.sensitivity.VarianceShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answers on one screen. */
public final class SensitivityWords {

    private static final int SHOWN = 8;

    /** Of measures after the first. */
    private static final int SHOWN_BESIDE = 3;

    private static final double LEAST_SHARE = 0.005;

    private final SensitivityResult result;
    private final String first;

    SensitivityWords(SensitivityResult result) {
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
        lines.add("");
        lines.addAll(danger());
        lines.add(moved());
        for (SensitivityResult.Measure measure : result.measures()) {
            boolean isFirst = measure.name().equals(first);
            lines.add("");
            lines.add("Mean of " + measure.name() + ": " + Measured.of(measure.name(), measure.mean())
                    + " (standard error " + Measured.of(measure.name(), measure.standardError()) + ")");
            variance(measure).forEach(line -> lines.add("  " + line));
            lines.addAll(swings(measure, isFirst, isFirst ? SHOWN : SHOWN_BESIDE));
        }
        for (Bridge bridge : result.bridges()) {
            lines.addAll(bridge(bridge));
        }
        result.regret().ifPresent(regret -> lines.addAll(regret(regret)));
        return lines;
    }

    /** What the measure's variance involves, the most first. */
    static List<String> variance(SensitivityResult.Measure measure) {
        return measure.variance().stream()
                .sorted(Comparator.comparingDouble(VarianceShare::total).reversed())
                .filter(share -> share.total() >= LEAST_SHARE)
                .map(share -> Numbers.percent(share.total(), 0) + " of its variance involves " + share.source())
                .toList();
    }

    private static List<String> swings(SensitivityResult.Measure measure, boolean limited, int shown) {
        List<Swing> swings =
                measure.swings().subList(0, Math.min(shown, measure.swings().size()));
        if (swings.isEmpty()) {
            return List.of("  No assumption moves it.");
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(
                List.of("  What moves it most", "from", "to", "its mean at one", "and the other", "elasticity"));
        if (limited) {
            heading.add("limit reached at");
        }
        rows.add(heading);
        for (Swing swing : swings) {
            List<String> row = new ArrayList<>(List.of(
                    "  " + swing.address(),
                    value(swing, swing.low()),
                    value(swing, swing.high()),
                    reached(measure, swing.low()),
                    reached(measure, swing.high()),
                    swing.elasticity().map(SensitivityWords::elasticity).orElse("-")));
            if (limited) {
                row.add(swing.breakEven().map(even -> value(swing, even)).orElse("-"));
            }
            rows.add(row);
        }
        return TextTable.of(rows);
    }

    static String elasticity(double value) {
        return Numbers.typographic(Numbers.fixed(value, 2));
    }

    private static String value(Swing swing, Optional<Swing.End> end) {
        return end.map(at -> value(swing, at.value())).orElse("not allowed");
    }

    /** A value of an assumption; with its sign where it is added. */
    static String value(Swing swing, double value) {
        return (swing.added() && value > 0 ? "+" : "") + Numbers.typographic(Measured.about(value));
    }

    private static String reached(SensitivityResult.Measure measure, Optional<Swing.End> end) {
        return end.map(at -> Measured.of(measure.name(), at.reached())).orElse("-");
    }

    /** The most dangerous assumption, and which others reach the limit. */
    List<String> danger() {
        Optional<Swing> found = result.mostDangerous();
        if (found.isEmpty()) {
            return List.of("No assumption moves " + first + ".");
        }
        Swing worst = found.get();
        double mean = result.measures().get(0).mean();
        String range = worst.low().map(end -> value(worst, end.value())).orElse(value(worst, worst.present())) + " to "
                + worst.high().map(end -> value(worst, end.value())).orElse(value(worst, worst.present()))
                + (worst.added() ? " in every year" : "");
        String said = "The most dangerous assumption is " + worst.address() + ": within its range, " + range + ", "
                + first
                + " moves by " + Measured.of(first, worst.width())
                + (mean == 0 ? "" : ", " + Numbers.percent(Math.abs(worst.width() / mean), 0) + " of its mean") + ".";
        String limit = Measured.of(first, result.limit());
        String even = worst.breakEven()
                .map(value -> " It is at its limit of " + limit + " at " + value(worst, value)
                        + (worst.withinRange() ? ", inside that range." : ", outside that range."))
                .orElse(" No value of it alone that the plan allows was found to bring it to its limit of " + limit
                        + ".");
        List<String> alone = result.swings().stream()
                .filter(Swing::withinRange)
                .map(Swing::address)
                .toList();
        String others = alone.isEmpty()
                ? "No assumption alone brings it to its limit within its range."
                : "Within their ranges " + alone.size() + " alone bring it to its limit: "
                        + String.join(", ", alone.subList(0, Math.min(SHOWN, alone.size())))
                        + (alone.size() > SHOWN ? ", …" : "") + ".";
        return List.of(said + even, others);
    }

    /** How many assumptions were moved, and how many could not be. */
    String moved() {
        long moving = result.measures().stream()
                .flatMap(measure -> measure.swings().stream())
                .map(Swing::address)
                .distinct()
                .count();
        return "Of " + (moving + result.without() + result.unmoved().size()) + " assumptions, " + moving
                + " move one of these figures, " + result.without() + " none of them, and "
                + result.unmoved().size()
                + " the plan lets move neither way.";
    }

    private List<String> bridge(Bridge bridge) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("  " + bridge.from(), Measured.of(first, bridge.start())));
        for (Contribution part : bridge.contributions()) {
            rows.add(List.of("  " + part.part(), signed(part.amount())));
        }
        rows.add(List.of("  " + bridge.to(), Measured.of(first, bridge.end())));
        List<String> lines =
                new ArrayList<>(List.of("", "From " + bridge.from() + " to " + bridge.to() + ", " + first + ":"));
        lines.addAll(TextTable.of(rows));
        return lines;
    }

    /** An amount that is added. */
    String signed(double amount) {
        return (amount > 0 ? "+" : "") + Measured.of(first, amount);
    }

    private List<String> regret(Regret regret) {
        List<String> lines = new ArrayList<>(
                List.of("", "Choices against futures, " + first + " (and how much worse than the best choice there):"));
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(""));
        heading.addAll(regret.futures());
        rows.add(heading);
        double[][] regrets = regret.regrets();
        for (int c = 0; c < regrets.length; c++) {
            List<String> row = new ArrayList<>(List.of("  " + regret.choices().get(c)));
            for (int f = 0; f < regrets[c].length; f++) {
                row.add(Measured.of(first, regret.cost().get(c).get(f)) + " (" + Measured.of(first, regrets[c][f])
                        + ")");
            }
            rows.add(row);
        }
        lines.addAll(TextTable.of(rows));
        rules(regret).forEach(rule -> lines.add("  " + rule));
        return lines;
    }

    /** Which choice each rule takes. */
    static List<String> rules(Regret regret) {
        return List.of(
                "Least regretted if the worst comes: " + regret.leastRegret() + ".",
                "Best if the worst future comes: " + regret.cautious() + "; if the best comes: " + regret.hopeful()
                        + "; if all are as likely: " + regret.evenHanded() + ".");
    }
}
