package io.github.forceplan.forecast.ces;

import io.github.forceplan.forecast.decompose.ClassicalDecomposition;
import io.github.forceplan.forecast.decompose.Decomposition;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.optimise.NelderMead;
import org.jspecify.annotations.Nullable;

/** Least squares for one form of complex exponential smoothing, its first state by backcasting. */
final class CesFit {

    private static final double TOLERANCE = 1e-8;
    private static final int MOST_EVALUATIONS = 1000;

    private final CesSeason season;
    private final double[] y;
    private final boolean[] missing;
    private final CesState start;
    private final CesState state;
    private final CesInvertibility invertibility;

    /**
     * @param y observations with gaps filled (which only the starting state uses)
     * @param missing which are filled
     */
    CesFit(CesSeason season, double[] y, boolean[] missing, int period) {
        this.season = season;
        this.y = y;
        this.missing = missing;
        this.start = startingState(season, y, period);
        this.state = new CesState(season, period);
        this.invertibility = new CesInvertibility(season, period);
    }

    private static CesState startingState(CesSeason season, double[] y, int period) {
        CesState start = new CesState(season, period);
        if (season == CesSeason.SIMPLE) {
            for (int place = 0; place < period; place++) {
                start.level[place] = y[place];
                start.potential[place] = y[place] / 1.1;
            }
            return start;
        }
        int head = season == CesSeason.NONE ? Math.min(Math.max(10, period), y.length) : period;
        double mean = 0;
        for (int t = 0; t < head; t++) {
            mean += y[t] / head;
        }
        start.level[0] = mean;
        start.potential[0] = mean / 1.1;
        if (season != CesSeason.NONE) {
            double[] indices = ClassicalDecomposition.indices(y, period, Decomposition.Kind.ADDITIVE);
            for (int place = 0; place < period; place++) {
                start.seasonLevel[place] = indices[place];
                if (season == CesSeason.FULL) {
                    start.seasonPotential[place] = indices[place] / 1.1;
                }
            }
        }
        return start;
    }

    /** The least sum of squares found from some starts; the surface of the pair alone often has several hollows. */
    CesEstimate best() {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double[] first : season.starts()) {
            double[] parameters = new NelderMead(this::criterion, TOLERANCE, MOST_EVALUATIONS).minimise(first);
            double value = criterion(parameters);
            if (best.length == 0 || value < least) {
                best = parameters;
                least = value;
            }
        }
        return at(best);
    }

    private double criterion(double[] parameters) {
        return invertibility.holds(parameters) ? StrictMath.log(squares(parameters, null)) : Double.POSITIVE_INFINITY;
    }

    /** The model at given parameters. */
    CesEstimate at(double[] parameters) {
        double[] fitted = new double[y.length];
        double squares = squares(parameters, fitted);
        int observed = 0;
        for (boolean gap : missing) {
            observed += gap ? 0 : 1;
        }
        CesState end = new CesState(season, state.period);
        end.set(state);
        int free = parameters.length + 1;
        double variance = observed > free ? squares / (observed - free) : squares / observed;
        double logLikelihood = -0.5 * observed * (StrictMath.log(2 * Math.PI * squares / observed) + 1);
        return new CesEstimate(
                season, parameters, fitted, variance, new Likelihood(logLikelihood, free, observed), end);
    }

    /** Sum of squared errors of the pass forward that follows one forward and one backward. */
    private double squares(double[] parameters, double @Nullable [] fitted) {
        state.set(start);
        forward(parameters, null);
        state.turn(parameters);
        for (int t = y.length - 1; t >= 0; t--) {
            step(parameters, t);
        }
        state.turn(parameters);
        return forward(parameters, fitted);
    }

    private double forward(double[] parameters, double @Nullable [] fitted) {
        double sum = 0;
        for (int t = 0; t < y.length; t++) {
            if (fitted != null) {
                fitted[t] = state.expected(t % state.period);
            }
            double error = step(parameters, t);
            sum += error * error;
        }
        return sum;
    }

    /** The error at an observation, 0 if it is missing; moves the state past it. */
    private double step(double[] parameters, int t) {
        int place = t % state.period;
        double error = missing[t] ? 0 : y[t] - state.expected(place);
        state.move(parameters, place, error);
        return error;
    }
}
