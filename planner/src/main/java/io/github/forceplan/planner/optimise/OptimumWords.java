package io.github.forceplan.planner.optimise;

import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.LimitConflict;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.optimise.Reached;
import io.github.forceplan.solver.optimise.ShadowPrice;
import io.github.forceplan.solver.plan.OptimiseGoal;
import io.github.forceplan.solver.plan.OptimiseMeasure;
import io.github.forceplan.solver.plan.OptimisePlan;
import io.github.forceplan.solver.program.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The optimum on one screen. */
public final class OptimumWords {

    private static final int PRICES = 6;

    private final OptimisePlan asked;
    private final Optional<String> scenario;
    private final Optimum optimum;

    private OptimumWords(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        this.asked = asked;
        this.scenario = scenario;
        this.optimum = optimum;
    }

    /** Lines for a terminal. */
    public static List<String> of(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        return new OptimumWords(asked, scenario, optimum).lines();
    }

    static List<String> goals(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        return new OptimumWords(asked, scenario, optimum).goals();
    }

    static List<String> conflict(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        return new OptimumWords(asked, scenario, optimum).conflict();
    }

    static List<String> prices(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        return new OptimumWords(asked, scenario, optimum).prices();
    }

    /** How it was solved, in a sentence. */
    static String solved(OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        OptimumWords words = new OptimumWords(asked, scenario, optimum);
        return "A program of " + words.size() + "; " + words.outcome() + ".";
    }

    private String size() {
        return Numbers.whole(optimum.solved().variables().size()) + " variables and "
                + Numbers.whole(optimum.solved().rows().size()) + " rows, solved by "
                + optimum.outcome().solution("optimise").engine();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("From     " + scenario.orElse("the plan without a scenario"));
        lines.add("Program  " + size() + "; " + outcome());
        lines.addAll(conflict());
        lines.add("Goals    " + String.join("\n         ", goals()));
        lines.add("Decided  " + String.join("\n         ", decisions()));
        lines.addAll(compared());
        List<String> prices = prices();
        if (!prices.isEmpty()) {
            lines.add("Worth    " + String.join("\n         ", prices));
        }
        return lines;
    }

    private String outcome() {
        if (optimum.outcome() instanceof Outcome.FeasibleWithGap feasible) {
            return "whole numbers by rounding, the first goal that they hold back at most "
                    + Numbers.percent(feasible.gap(), 1) + " from the best there is; verified";
        }
        return "optimal, verified";
    }

    /** What can't be kept, and how little would do. */
    private List<String> conflict() {
        if (optimum.conflict().isEmpty()) {
            return List.of();
        }
        LimitConflict conflict = optimum.conflict().get();
        List<String> lines = new ArrayList<>();
        lines.add("Conflict No answer keeps " + String.join(" and ", conflict.limits())
                + (conflict.levers().isEmpty()
                        ? "."
                        : ", as far as " + String.join(", ", conflict.levers()) + " may go."));
        for (LimitConflict.Given given : conflict.relaxation()) {
            boolean money = isMoney(given.measure());
            lines.add("         The least that would do: " + given.limit() + " in " + given.financialYear() + " at "
                    + amount(money, given.atMost() + given.by()) + " instead of " + amount(money, given.atMost())
                    + ". What follows is the plan that comes nearest.");
        }
        return lines;
    }

    private static boolean isMoney(String measure) {
        return List.of(
                        "unfunded residual",
                        "budget gap",
                        "cost",
                        "reserves used",
                        "savings taken",
                        "increase of band D")
                .contains(measure);
    }

    private static String amount(boolean money, double number) {
        double size = Math.abs(number);
        String digits = size >= 100 || size < 0.005 ? Numbers.whole(size) : Numbers.about(size);
        return (number < 0 && !digits.equals("0") ? "−" : "") + (money ? "£" : "") + digits;
    }

    private List<String> goals() {
        List<String> lines = new ArrayList<>();
        for (int g = 0; g < optimum.goals().size(); g++) {
            Reached reached = optimum.goals().get(g);
            if (asked.weighed()) {
                lines.add(reached.goal() + ": " + amount(false, reached.value()));
                continue;
            }
            OptimiseMeasure of = asked.goals().get(g).of();
            boolean money = isThousands(of) || of == OptimiseMeasure.BAND_D_INCREASE;
            double bound = reached.withoutWholeNumbers();
            lines.add((g + 1) + ". " + reached.goal() + ": " + amount(money, reached.value())
                    + (Math.abs(bound - reached.value()) <= 0.005 * Math.abs(bound) + 0.5
                            ? ""
                            : " (" + amount(money, bound) + " if nothing had to be whole)"));
        }
        return lines;
    }

    private static boolean isThousands(OptimiseMeasure of) {
        return switch (of) {
            case UNFUNDED, BUDGET_GAP, COST, RESERVES_USED, SAVINGS -> true;
            case UNMET_HOURS, POSTS_CUT, UNEVENNESS, RECRUITS, BAND_D_INCREASE -> false;
        };
    }

    /** One line a lever and item. */
    private List<String> decisions() {
        Map<String, List<String>> byItem = new LinkedHashMap<>();
        for (Decision decision : optimum.decisions()) {
            if (decision.after() != 0 || decision.before() != 0) {
                byItem.computeIfAbsent(decision.what(), item -> new ArrayList<>())
                        .add(decision.when() + " " + Numbers.fixed(decision.after(), decision.after() % 1 == 0 ? 0 : 2)
                                + (decision.before() == decision.after()
                                        ? ""
                                        : " (was "
                                                + Numbers.fixed(decision.before(), decision.before() % 1 == 0 ? 0 : 2)
                                                + ")"));
            }
        }
        List<String> lines = new ArrayList<>();
        byItem.forEach((item, figures) -> lines.add(item + ": " + String.join(", ", figures)));
        return lines.isEmpty() ? List.of("Nothing: the scenario is the best there is.") : lines;
    }

    /** Sums over the years of what is unmet and unfunded, before and after, on all draws. */
    private List<String> compared() {
        List<String> lines = new ArrayList<>();
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Compared one : optimum.compared()) {
            int dot = one.metric().lastIndexOf('.');
            String figure = one.metric().substring(0, dot);
            if (figure.endsWith("unmetHours")
                    || figure.equals("finance.unfundedResidual")
                    || figure.equals("finance.budgetGap")) {
                double[] sum = sums.computeIfAbsent(figure, f -> new double[2]);
                sum[0] += one.start();
                sum[1] += one.optimum();
            }
        }
        sums.forEach(
                (figure, sum) -> lines.add((lines.isEmpty() ? "Before, after, all years (mean of the draws)\n" : "")
                        + "         " + figure + ": " + Measured.of(figure + ".", sum[0]) + " → "
                        + Measured.of(figure + ".", sum[1])));
        return lines;
    }

    private List<String> prices() {
        List<OptimiseGoal> goals = asked.goals();
        return optimum.prices().stream()
                .sorted(Comparator.comparingInt((ShadowPrice price) -> place(price.goal()))
                        .thenComparingDouble(price -> -Math.abs(price.gain())))
                .limit(PRICES)
                .map(price -> {
                    int g = place(price.goal());
                    boolean money = !asked.weighed()
                            && g < goals.size()
                            && (isThousands(goals.get(g).of()) || goals.get(g).of() == OptimiseMeasure.BAND_D_INCREASE);
                    return price.unit() + " in " + price.financialYear() + (price.gain() >= 0 ? " saves " : " costs ")
                            + amount(money, Math.abs(price.gain())) + " of " + price.goal();
                })
                .toList();
    }

    private int place(String goal) {
        for (int g = 0; g < optimum.goals().size(); g++) {
            if (optimum.goals().get(g).goal().equals(goal)) {
                return g;
            }
        }
        return optimum.goals().size();
    }
}
