package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.engine.Goal;
import io.github.forceplan.solver.engine.GoalSequence;
import io.github.forceplan.solver.plan.OptimiseGoal;
import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shadow prices of what is scarce, read off the goals' programs without the whole-number rule: prices of whole cohorts
 * would be 0 almost everywhere.
 */
final class ShadowPrices {

    /** Prices smaller than this say nothing. */
    private static final double NOTHING = 1e-6;

    private static final double THOUSAND = 1000;

    private final PlanProgram plan;
    private final LinearProgram program;
    private final GoalSequence.Result relaxed;
    private final List<ShadowPrice> prices = new ArrayList<>();

    private ShadowPrices(PlanProgram plan, LinearProgram program, GoalSequence.Result relaxed) {
        this.plan = plan;
        this.program = program;
        this.relaxed = relaxed;
    }

    /** @param relaxed the goals' outcomes without the whole-number rule */
    static List<ShadowPrice> of(PlanProgram plan, LinearProgram program, GoalSequence.Result relaxed) {
        return new ShadowPrices(plan, program, relaxed).find();
    }

    private List<ShadowPrice> find() {
        Map<String, Row> rows = new LinkedHashMap<>();
        program.rows().forEach(row -> rows.put(row.name(), row));
        PlanResponse response = plan.response();
        Decisions decisions = plan.decisions();
        for (int i = 0; i < decisions.money.size(); i++) {
            MoneyOption option = response.money().get(i);
            Variable column = decisions.money.get(i);
            if (option.kind() == MoneyOption.Kind.BAND_D_INCREASE) {
                first(
                        duals -> duals.reducedCosts()[column.place()],
                        "band D",
                        "£1 on band D",
                        option.lever(),
                        option.item());
            }
        }
        decisions.placeRows.forEach((name, words) -> {
            Row row = rows.get(name);
            if (row != null) {
                String[] parts = words.split(" in ", 2);
                first(duals -> duals.rows()[row.place()], parts[0], "one more " + parts[0], "", parts[1]);
            }
        });
        posts(rows);
        for (int y = 0; y < response.years().size(); y++) {
            FinancialYear year = response.years().get(y);
            Row row = rows.get(plan.moneyRows().get(y));
            if (row != null) {
                first(duals -> duals.rows()[row.place()], "money", "£1,000 more", "", year.toString());
            }
        }
        return List.copyOf(prices);
    }

    /** A post is a vacancy more in every month of its year. */
    private void posts(Map<String, Row> rows) {
        Map<String, List<Row>> byPost = new LinkedHashMap<>();
        plan.decisions().vacancyRows.forEach((name, post) -> {
            Row row = rows.get(name);
            if (row != null) {
                byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(row);
            }
        });
        byPost.forEach((post, all) -> {
            int space = post.lastIndexOf(' ');
            String role = post.substring(0, space);
            first(
                    duals -> all.stream()
                            .mapToDouble(row -> duals.rows()[row.place()])
                            .sum(),
                    "posts of " + role,
                    "one more post of " + role,
                    "",
                    post.substring(space + 1));
        });
    }

    /** A price from a stage's duals. */
    @FunctionalInterface
    private interface Read {
        double price(Duals duals);
    }

    private void first(Read read, String resource, String unit, String lever, String year) {
        List<Goal> goals = plan.goals();
        int counted = plan.asked().weighed() ? 1 : plan.asked().goals().size();
        for (int g = 0; g < counted && g < relaxed.stages().size(); g++) {
            Outcome stage = relaxed.stages().get(g);
            if (stage instanceof Outcome.Optimal optimal
                    && optimal.solution().duals().isPresent()) {
                double price = read.price(optimal.solution().duals().get());
                double gain = -price * unitOf(g);
                if (Math.abs(gain) > NOTHING * unitOf(g)) {
                    prices.add(new ShadowPrice(
                            resource, unit, lever, year, goals.get(g).name(), gain));
                    return;
                }
            }
        }
    }

    private double unitOf(int goal) {
        List<OptimiseGoal> asked = plan.asked().goals();
        return plan.asked().weighed() || !PlanProgram.isMoney(asked.get(goal).of()) ? 1 : THOUSAND;
    }
}
