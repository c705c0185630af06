package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be named of a plan, a line each: fields apart by tabs, as {@code grep} and spreadsheets take them. */
final class AddressList {

    /** Parts that say how the plan is asked, not what it supposes. */
    private static final Set<String> ASKING = Set.of("scenarios", "sensitivity", "optimise");

    private AddressList() {}

    /** Address, what stands there, unit, meaning; a figure by year without its year first. */
    static List<String> of(Plan plan) {
        List<String> lines = new ArrayList<>();
        Set<String> byYear = new LinkedHashSet<>();
        for (Map.Entry<String, Object> entry : Addresses.list(plan).entrySet()) {
            String address = entry.getKey();
            String around = address.substring(0, Math.max(0, address.lastIndexOf('.')));
            if (ASKING.contains(address.split("\\.")[0])) {
                continue;
            }
            boolean oneYear = Addresses.find(plan, around).orElse(plan) instanceof ByYear;
            if (oneYear && byYear.add(around)) {
                lines.add(line(plan, around, "by year"));
            }
            lines.add(line(plan, address, String.valueOf(entry.getValue())));
        }
        return lines;
    }

    private static String line(Plan plan, String address, String value) {
        Optional<Figure> figure = Addresses.figure(plan, address);
        return String.join(
                "\t",
                address,
                value,
                figure.map(Figure::unit).orElse(""),
                figure.map(Figure::value).orElse(""));
    }

    /** Every figure of a result that a target or a measure may name. */
    static List<String> figures(Plan plan) {
        return List.copyOf(new PlanEvaluator(plan, 1, 1, 1).names(plan));
    }
}
