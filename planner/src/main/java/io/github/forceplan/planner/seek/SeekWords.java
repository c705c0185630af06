package io.github.forceplan.planner.seek;

import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.goal.Target;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.seek.Lever;
import io.github.forceplan.solver.seek.SeekResult;
import io.github.forceplan.solver.seek.Trial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to a seek in a few lines. */
public final class SeekWords {

    private static final MathContext ROUGHLY = new MathContext(2);
    private static final MathContext SHARE = new MathContext(3);

    private static final Pattern POSTS = Pattern.compile("workforce\\.roles\\.(.+)\\.establishment(\\.\\d{4}/\\d{2})?");
    private static final Pattern PRECEPT = Pattern.compile("finance\\.precept\\.increase(?:\\.(\\d{4}/\\d{2}))?");
    private static final String INDENT = "         ";

    private final SeekResult result;
    private final Plan plan;
    private final Optional<String> scenario;

    private SeekWords(SeekResult result, Plan plan, Optional<String> scenario) {
        this.result = result;
        this.plan = plan;
        this.scenario = scenario;
    }

    /**
     * Lines for a terminal.
     *
     * @param plan the plan that was sought in, under the scenario
     * @param scenario its id, if it was sought in one
     */
    public static List<String> of(SeekResult result, Plan plan, Optional<String> scenario) {
        return new SeekWords(result, plan, scenario).lines();
    }

    private List<String> lines() {
        Lever lever = result.lever();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Lever    " + lever.address() + (lever.meaning().isEmpty() ? "" : ": " + lever.meaning()) + how(lever));
        if (!lever.isShare()) {
            lever.companions().forEach(companion -> lines.add(INDENT + companion.address()));
        }
        Target target = result.target();
        lines.add("Target   " + asked(target) + " " + target.relation() + " " + measured(target.value()));
        lines.add("Now      " + reached(result.present()));
        if (result instanceof SeekResult.AlreadyMet) {
            lines.add("Answer   The plan meets the target as it is.");
        } else if (result instanceof SeekResult.Found) {
            lines.add("Answer   " + reached(result.answer()));
            lines.addAll(certainty());
            lines.addAll(referendums());
            lines.addAll(asScenario());
        } else if (unmoved()) {
            lines.addAll(unmovedWords());
            lines.addAll(intakes());
        } else {
            lines.add("Answer   No value does" + range() + ". The nearest is " + reached(result.answer()));
            lines.addAll(intakes());
            lines.addAll(referendums());
        }
        if (!result.monotone()) {
            lines.add("Note     What is measured does not only rise or only fall as the lever moves; this is the answer"
                    + " nearest to the present value.");
        }
        return lines;
    }

    private static String asked(Target target) {
        return target.statistic() instanceof Statistic.Probability probability
                ? "P(" + target.metric() + " " + probability.relation() + " "
                        + Measured.of(target.metric(), probability.bound()) + ")"
                : target.measured();
    }

    private boolean unmoved() {
        return result.trials().size() > 1
                && result.trials().stream()
                        .allMatch(trial -> trial.reached() == result.present().reached());
    }

    private List<String> unmovedWords() {
        List<Trial> trials = result.trials();
        List<String> lines = new ArrayList<>();
        lines.add("Answer   No value does: the lever does not move the target. It is "
                + measured(result.present().reached()) + " at every value tried, from "
                + value(trials.get(0).value()) + " to "
                + value(trials.get(trials.size() - 1).value()) + ".");
        if (!(result.target().statistic() instanceof Statistic.Mean)) {
            lines.add(INDENT + "The mean may still move: try --target '"
                    + result.target().metric() + " " + result.target().relation() + " …'.");
        }
        return lines;
    }

    private static String how(Lever lever) {
        if (lever.isShare()) {
            return " The other shares make room for it in proportion.";
        }
        if (!lever.companions().isEmpty()) {
            return " The same amount is added to it, in every year if it has several, and to:";
        }
        return lever.added() ? " Moved by the same amount in every year." : "";
    }

    /** What fills posts, where the lever is a number of posts. */
    private List<String> intakes() {
        Matcher posts = POSTS.matcher(result.lever().address());
        boolean withIntake = result.lever().addresses().stream().anyMatch(at -> at.contains(".intakes."));
        if (!posts.matches() || withIntake) {
            return List.of();
        }
        List<String> intakes = plan.workforce().recruitment().intakes().entrySet().stream()
                .filter(intake -> intake.getValue().role().equals(posts.group(1)))
                .map(Map.Entry::getKey)
                .map(id -> "workforce.recruitment.intakes." + id + ".size")
                .toList();
        return List.of(INDENT + "Posts do not fill themselves: intakes do. "
                + (intakes.isEmpty()
                        ? "The plan has no intake for '" + posts.group(1)
                                + "'; give it one under workforce.recruitment.intakes, and move its size."
                        : "Move one of these with them, by a second --lever: " + String.join(", ", intakes) + "."));
    }

    /** Where the answer asks for more council tax than a limit that the plan states. */
    private List<String> referendums() {
        Matcher increase = PRECEPT.matcher(result.lever().address());
        Optional<ByYear> limits = plan.finance().precept().flatMap(Precept::referendumLimit);
        if (!increase.matches() || limits.isEmpty()) {
            return List.of();
        }
        ByYear present = plan.finance().precept().get().increase();
        List<String> lines = new ArrayList<>();
        for (FinancialYear year : limits.get().years()) {
            boolean moved = increase.group(1) == null || increase.group(1).equals(year.toString());
            if (moved && present.has(year)) {
                BigDecimal answer = BigDecimal.valueOf(result.answer().value());
                BigDecimal asked = result.lever().added() ? present.exact(year).add(answer) : answer;
                if (asked.compareTo(limits.get().exact(year)) > 0) {
                    lines.add(INDENT + "An increase of £" + Numbers.fixed(asked, 2) + " in " + year
                            + " is above the plan's referendum limit of £"
                            + Numbers.fixed(limits.get().exact(year), 2) + ": it needs a referendum.");
                }
            }
        }
        return lines;
    }

    /** A scenario to paste into the plan; its figures rest on an assumption, as a plan requires. */
    private List<String> asScenario() {
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + "As a change in a scenario, to paste under 'scenarios:' with an owner's name:");
        lines.add("  sought:");
        lines.add("    label: Sought");
        lines.add("    description: What it takes");
        scenario.ifPresent(id -> lines.add("    from: " + id));
        lines.add("    changes:");
        for (Change change : result.lever().changes(result.answer().value())) {
            lines.add("      - " + written(change));
        }
        lines.add("    assumption: {owner: NAME, reason: \"forceplan seek: " + result.target() + "\"}");
        return lines;
    }

    private List<String> certainty() {
        double error = result.valueStandardError();
        if (!Double.isFinite(error)) {
            return List.of();
        }
        return error == 0
                ? List.of()
                : List.of(INDENT + "With other draws it would differ by about " + roughly(error)
                        + " (standard error); more --draws narrow it.");
    }

    private String roughly(double error) {
        return pounds()
                ? amount(error)
                : new BigDecimal(error, ROUGHLY).stripTrailingZeros().toPlainString() + unit();
    }

    private String reached(Trial trial) {
        return value(trial.value()) + ": " + measured(trial.reached())
                + (trial.standardError() == 0 ? "" : " (standard error " + measured(trial.standardError()) + ")");
    }

    private String value(double value) {
        return (result.lever().added() && value >= 0 ? "+" : "") + amount(value) + unit();
    }

    private String amount(double value) {
        if (!pounds()) {
            return Measured.about(value);
        }
        String size = "£" + Numbers.fixed(Math.abs(value), 2);
        return value < 0 ? "−" + size : size;
    }

    private boolean pounds() {
        return result.lever().unit().equals("pounds");
    }

    private String unit() {
        String unit = result.lever().unit();
        return unit.isEmpty() || unit.equals("fraction") || pounds() ? "" : " " + unit;
    }

    private String range() {
        Lever lever = result.lever();
        boolean low = Double.isFinite(lever.low());
        boolean high = Double.isFinite(lever.high());
        if (low && high) {
            return " from " + amount(lever.low()) + " to " + amount(lever.high());
        }
        return low ? " from " + amount(lever.low()) + " up" : high ? " up to " + amount(lever.high()) : "";
    }

    private static String written(Change change) {
        String kind = change.add().isPresent() ? "add" : "set";
        return "{at: " + change.at() + ", " + kind + ": "
                + Measured.exact(change.add().or(change::set).orElseThrow().doubleValue()) + "}";
    }

    /** A measured number in its own unit. */
    private String measured(double number) {
        Target target = result.target();
        return target.statistic() instanceof Statistic.Probability
                ? Measured.about(BigDecimal.valueOf(number)
                                .movePointRight(2)
                                .round(SHARE)
                                .doubleValue())
                        + " %"
                : Measured.of(target.metric(), number);
    }
}
