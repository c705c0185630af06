package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * Changes of recording of one series, one after another or over one another: past, under way or to come. Each multiplies
 * what is recorded by exp(step × share in force). A forecaster that takes regressors estimates the steps ({@link
 * #regressors}); any other is made on the series with given steps taken out, and they are put back ({@link #over}).
 *
 * <pre>{@code
 * StaggeredChange change = new StaggeredChange(List.of(
 *         new Phase("first contact", start, 4, RampShape.LINEAR, 0.2),
 *         new Phase("new rules", start.plus(6), 0, RampShape.STEP, 0.05)));
 * Forecaster estimated = Arima.automatic().withRegressors(change.regressors(crimes.start(), crimes.size() + 16));
 * Forecaster given = change.over(Ets.automatic());
 * }</pre>
 *
 * @param phases at least one, names distinct
 */
public record StaggeredChange(List<Phase> phases) {

    /**
     * One change.
     *
     * @param name of its regressor
     * @param start first period of the new practice
     * @param length of its ramp, in periods, 0 or more; 0 is a step
     * @param shape of its ramp
     * @param step logarithm of recorded crime after ÷ before
     */
    public record Phase(String name, Period start, double length, RampShape shape, double step) {

        public Phase {
            if (!(length >= 0) || Double.isInfinite(length)) {
                throw new IllegalArgumentException(
                        "The length (" + length + ") of ramp '" + name + "' must be 0 or more periods.");
            }
        }

        /** The share in force in the middle of each of {@code count} periods from {@code first} on. */
        public double[] shares(Period first, int count) {
            double[] shares = new double[count];
            for (int t = 0; t < count; t++) {
                shares[t] = shape.share(t + 0.5 + first.since(start), length);
            }
            return shares;
        }
    }

    public StaggeredChange {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A staggered change needs at least one phase.");
        }
        if (phases.stream().map(Phase::name).distinct().count() < phases.size()) {
            throw new IllegalArgumentException(
                    "The phases " + phases.stream().map(Phase::name).toList() + " must have distinct names.");
        }
    }

    /** Logarithm of what each of {@code count} periods from {@code first} on is multiplied by. */
    public double[] logMultiplier(Period first, int count) {
        double[] log = new double[count];
        for (Phase phase : phases) {
            double[] shares = phase.shares(first, count);
            for (int t = 0; t < count; t++) {
                log[t] += phase.step() * shares[t];
            }
        }
        return log;
    }

    /**
     * The shares in force as regressors, one column a phase; on the logarithm of a series their coefficients are the steps.
     *
     * @param first period of the history
     * @param count history and horizon together
     */
    public Regressors regressors(Period first, int count) {
        return Regressors.of(
                first,
                phases.stream().map(Phase::name).toList(),
                phases.stream().map(phase -> phase.shares(first, count)).toArray(double[][]::new));
    }

    /** A forecaster of the series without this change, with the change put back on its fits and forecasts. */
    public Forecaster over(Forecaster base) {
        return new ChangedForecaster(base, this);
    }
}
