package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.optimise.NelderMead;
import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/** Maximum likelihood for count models of one series. Parameters move on scales without bounds. */
final class CountFit {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_EVALUATIONS = 2000;
    private static final double LEAST_MEAN = 1e-12;

    /** Nearer to Poisson, differences of log-gammas lose their digits. */
    private static final double LEAST_EXCESS = 1e-3;

    private static final double[] LOGIT_ALPHAS = {-5, -2.2, 0};
    private static final double[] ONE_START = {0};

    private final double[] y;
    private final double[] logFactorials;
    private final int observed;
    private final double average;
    private final double variance;

    CountFit(double[] y) {
        this.y = y;
        this.logFactorials = Arrays.stream(y)
                .map(v -> Double.isNaN(v) ? 0 : Gamma.logGamma(v + 1))
                .toArray();
        this.observed = (int) Arrays.stream(y).filter(v -> !Double.isNaN(v)).count();
        this.average = Arrays.stream(y).filter(v -> !Double.isNaN(v)).sum() / observed;
        this.variance = Arrays.stream(y)
                        .filter(v -> !Double.isNaN(v))
                        .map(v -> (v - average) * (v - average))
                        .sum()
                / observed;
    }

    /** A Poisson distribution that stays, its mean the average (or what a series of zeros leaves possible). */
    CountEstimate poissonMean() {
        return evaluate(CountForm.STATIC, Math.max(average, 0.5 / observed), 0, 1, 0, 1, 1);
    }

    /** The most likely model of a form; that of the average if there are too few observations or no event. */
    CountEstimate estimate(CountForm form, boolean overdispersed) {
        double[] start = start(form, overdispersed);
        if (average == 0 || observed < start.length + 3 || start.length == 1) {
            return poissonMean();
        }
        NelderMead search = new NelderMead(
                point -> -at(form, overdispersed, point).likelihood().logLikelihood(), TOLERANCE, MOST_EVALUATIONS);
        CountEstimate best = at(form, overdispersed, start);
        for (double logitAlpha : form == CountForm.STATIC ? ONE_START : LOGIT_ALPHAS) {
            double[] from = start.clone();
            if (form != CountForm.STATIC) {
                from[1] = logitAlpha;
            }
            // The simplex tends to collapse early on a ridge; a fresh one goes on from there.
            CountEstimate found = at(form, overdispersed, search.minimise(search.minimise(from)));
            if (found.likelihood().logLikelihood() > best.likelihood().logLikelihood()) {
                best = found;
            }
        }
        return best;
    }

    /** Logarithm of the initial mean, then as needed: logit of α, φ's share of the rest, log of μ, log of excess. */
    private double[] start(CountForm form, boolean overdispersed) {
        double level = StrictMath.log(Math.max(average, LEAST_MEAN));
        double excess = StrictMath.log(Math.max(0.1, average > 0 ? variance / average - 1 : 0.1));
        double[] of = switch (form) {
            case STATIC -> new double[] {level, excess};
            case LEVEL -> new double[] {level, -2.2, excess};
            case DAMPED -> new double[] {level, -2.2, 2, level, excess};
        };
        return overdispersed ? of : Arrays.copyOf(of, of.length - 1);
    }

    private CountEstimate at(CountForm form, boolean overdispersed, double[] point) {
        double initial = StrictMath.exp(point[0]);
        double alpha = form == CountForm.STATIC ? 0 : logistic(point[1]);
        double phi = form == CountForm.DAMPED ? (1 - alpha) * logistic(point[2]) : 1 - alpha;
        double mu = form == CountForm.DAMPED ? StrictMath.exp(point[3]) : 0;
        double dispersion = overdispersed ? 1 + Math.max(LEAST_EXCESS, StrictMath.exp(point[point.length - 1])) : 1;
        return evaluate(form, initial, alpha, phi, mu, dispersion, point.length);
    }

    private CountEstimate evaluate(
            CountForm form, double initial, double alpha, double phi, double mu, double dispersion, int free) {
        double[] means = new double[y.length];
        double mean = initial;
        double logLikelihood = 0;
        for (int t = 0; t < y.length; t++) {
            means[t] = Math.max(mean, LEAST_MEAN);
            double count = y[t];
            if (Double.isNaN(count)) {
                count = mean;
            } else {
                logLikelihood += new CountDistribution(means[t], dispersion).logWeight(count) - logFactorials[t];
            }
            mean = (1 - phi - alpha) * mu + phi * mean + alpha * count;
        }
        return new CountEstimate(
                form, initial, alpha, phi, mu, dispersion, means, mean, new Likelihood(logLikelihood, free, observed));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
