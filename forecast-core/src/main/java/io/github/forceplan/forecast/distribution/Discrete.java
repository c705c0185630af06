package io.github.forceplan.forecast.distribution;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * One of a few values, each with a probability.
 *
 * @param outcomes the values, ascending, at least one
 */
public record Discrete(
        @Figure("The values it may take, ascending.") List<Outcome> outcomes) implements Distribution {

    /**
     * One value.
     *
     * @param value the value
     * @param probability 0 to 1; those of a distribution add to 1
     */
    public record Outcome(
            @Figure("The value.") double value,

            @Figure(value = "Its probability.", unit = "fraction", min = 0, max = 1)
            double probability) {}

    public Discrete {
        outcomes = List.copyOf(outcomes);
        double sum = outcomes.stream().mapToDouble(Outcome::probability).sum();
        if (outcomes.isEmpty() || Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "The probabilities of a discrete distribution add to " + sum + "; they must add to 1.");
        }
        for (int i = 1; i < outcomes.size(); i++) {
            if (outcomes.get(i).value() <= outcomes.get(i - 1).value()) {
                throw new IllegalArgumentException("The values of a discrete distribution must ascend; "
                        + outcomes.get(i).value() + " follows "
                        + outcomes.get(i - 1).value() + ".");
            }
        }
    }

    @Override
    public double quantile(double u) {
        double below = 0;
        for (Outcome outcome : outcomes) {
            below += outcome.probability();
            if (u < below) {
                return outcome.value();
            }
        }
        return outcomes.get(outcomes.size() - 1).value();
    }

    @Override
    public double mean() {
        return outcomes.stream().mapToDouble(o -> o.value() * o.probability()).sum();
    }
}
