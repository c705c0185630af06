package io.github.forceplan.planner.seek;

import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.goal.Target;
import io.github.forceplan.solver.seek.Lever;
import io.github.forceplan.solver.seek.SeekResult;
import io.github.forceplan.solver.seek.Trial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The answer to a seek in a few lines. */
public final class SeekWords {

    private static final MathContext ROUGHLY = new MathContext(2);

    private final SeekResult result;

    private SeekWords(SeekResult result) {
        this.result = result;
    }

    /** Lines for a terminal. */
    public static List<String> of(SeekResult result) {
        return new SeekWords(result).lines();
    }

    private List<String> lines() {
        Lever lever = result.lever();
        List<String> lines = new ArrayList<>();
        lines.add("Lever    " + lever.address() + (lever.meaning().isEmpty() ? "" : ": " + lever.meaning())
                + (lever.added() ? " Moved by the same amount in every year." : ""));
        lines.add("Target   " + result.target().measured() + " "
                + result.target().relation() + " " + measured(result.target().value()));
        lines.add("Now      " + reached(result.present()));
        if (result instanceof SeekResult.AlreadyMet) {
            lines.add("Answer   The plan meets the target as it is.");
        } else if (result instanceof SeekResult.Found) {
            lines.add("Answer   " + reached(result.answer()));
            lines.addAll(certainty());
            lines.add("         As a change in a scenario: " + change());
        } else {
            lines.add("Answer   No value does" + range() + ". The nearest is " + reached(result.answer()));
        }
        if (!result.monotone()) {
            lines.add("Note     What is measured does not only rise or only fall as the lever moves; this is the answer"
                    + " nearest to the present value.");
        }
        return lines;
    }

    private List<String> certainty() {
        double error = result.valueStandardError();
        if (!Double.isFinite(error)) {
            return List.of();
        }
        return error == 0
                ? List.of()
                : List.of("         With other draws it would differ by about "
                        + new BigDecimal(error, ROUGHLY).stripTrailingZeros().toPlainString() + unit()
                        + " (standard error); more --draws narrow it.");
    }

    private String reached(Trial trial) {
        return value(trial.value()) + ": " + measured(trial.reached())
                + (trial.standardError() == 0 ? "" : " (standard error " + measured(trial.standardError()) + ")");
    }

    private String value(double value) {
        String sign = result.lever().added() && value >= 0 ? "+" : "";
        return sign + Measured.exact(value) + unit();
    }

    private String unit() {
        String unit = result.lever().unit();
        return unit.isEmpty() || unit.equals("fraction") ? "" : " " + unit;
    }

    private String range() {
        Lever lever = result.lever();
        boolean low = Double.isFinite(lever.low());
        boolean high = Double.isFinite(lever.high());
        if (low && high) {
            return " from " + Measured.exact(lever.low()) + " to " + Measured.exact(lever.high());
        }
        return low
                ? " from " + Measured.exact(lever.low()) + " up"
                : high ? " up to " + Measured.exact(lever.high()) : "";
    }

    private String change() {
        Lever lever = result.lever();
        return "{at: " + lever.address() + ", " + (lever.added() ? "add" : "set") + ": "
                + Measured.exact(result.answer().value()) + "}";
    }

    /** A measured number in its own unit. */
    private String measured(double number) {
        Target target = result.target();
        return target.statistic() instanceof Statistic.Probability
                ? Numbers.percent(number, 1)
                : Measured.of(target.metric(), number);
    }
}
