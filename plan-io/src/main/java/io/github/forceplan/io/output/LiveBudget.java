package io.github.forceplan.io.output;

import io.github.forceplan.finance.mtfs.Ledger;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The medium-term financial strategy of some scenarios, to be written as a spreadsheet that computes.
 *
 * @param scenarios at least one
 * @param planned figures of the plan itself by address, before any scenario's changes
 * @param said what the plan says of the figure at an address
 */
public record LiveBudget(List<OfScenario> scenarios, Map<String, BigDecimal> planned, Function<String, Said> said) {

    /**
     * One scenario.
     *
     * @param name its id
     * @param label its name for people
     * @param ledger its central case
     * @param solved addresses of figures that were solved for
     */
    public record OfScenario(String name, String label, Ledger ledger, Set<String> solved) {
        public OfScenario {
            solved = Set.copyOf(new LinkedHashSet<>(solved));
        }
    }

    /**
     * What is said of a figure.
     *
     * @param unit of its value; may be empty
     * @param basis where it comes from; may be empty
     */
    public record Said(String unit, String basis) {}

    public LiveBudget {
        scenarios = List.copyOf(scenarios);
        planned = Map.copyOf(planned);
    }
}
