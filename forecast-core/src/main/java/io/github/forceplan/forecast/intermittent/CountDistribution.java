package io.github.forceplan.forecast.intermittent;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts with a given mean: Poisson when the dispersion is 1, otherwise negative binomial with a variance of dispersion
 * × mean (the form "NB1" of Cameron and Trivedi 2013, Regression Analysis of Count Data, section 3.3), which stays
 * meaningful as the mean nears zero.
 *
 * @param mean 0 or more
 * @param dispersion variance over mean, 1 or more
 */
record CountDistribution(double mean, double dispersion) {

    /** Below this the Poisson distribution is as good and safer to compute. */
    private static final double LEAST_EXCESS = 1e-9;

    /** Up to this mean adding up probabilities from zero is quicker than bisection. */
    private static final double SMALL_MEAN = 50;

    /** Up to this count the ratio of gamma functions is quicker as a product. */
    private static final double LONG_PRODUCT = 200;

    CountDistribution {
        if (!(mean >= 0 && dispersion >= 1)) {
            throw new IllegalArgumentException("A count's mean (" + mean + ") must not be negative and its dispersion ("
                    + dispersion + ") not below 1.");
        }
    }

    private boolean isPoisson() {
        return dispersion - 1 < LEAST_EXCESS;
    }

    /** Size parameter of the negative binomial. */
    private double size() {
        return mean / (dispersion - 1);
    }

    /** Natural logarithm of the probability of a count. */
    double logProbability(double count) {
        if (mean == 0) {
            return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return logWeight(count) - Gamma.logGamma(count + 1);
    }

    /** Natural logarithm of the probability times the factorial of the count, for a mean above 0. */
    double logWeight(double count) {
        if (isPoisson()) {
            return count * StrictMath.log(mean) - mean;
        }
        double excess = dispersion - 1;
        double known = -(size() + count) * StrictMath.log(dispersion);
        if (count > LONG_PRODUCT) {
            double r = size();
            return known + Gamma.logGamma(count + r) - Gamma.logGamma(r) + count * StrictMath.log(excess);
        }
        double product = 1;
        double log = 0;
        for (int k = 0; k < count; k++) {
            product *= mean + k * excess;
            if (!(product < 1e200 && product > 1e-200)) {
                log += StrictMath.log(product);
                product = 1;
            }
        }
        return known + log + StrictMath.log(product);
    }

    /** Probability of at most a count. */
    double cumulative(double count) {
        if (count < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        return isPoisson()
                ? Gamma.regularizedGammaQ(count + 1, mean)
                : Beta.regularizedBeta(1 / dispersion, size(), count + 1);
    }

    /** The least count with a cumulative probability of {@code p} (above 0, below 1) or more. */
    double quantile(double p) {
        if (mean == 0) {
            return 0;
        }
        if (mean <= SMALL_MEAN) {
            double found = sumUpTo(p);
            if (!Double.isNaN(found)) {
                return found;
            }
        }
        double deviation = Math.sqrt(mean * dispersion);
        double high = Math.floor(mean);
        double low = high;
        double step = 1;
        while (cumulative(high) < p) {
            low = high;
            high += step;
            step = Math.max(2 * step, Math.floor(deviation));
        }
        step = 1;
        while (low >= 0 && cumulative(low) >= p) {
            high = low;
            low -= step;
            step = Math.max(2 * step, Math.floor(deviation));
        }
        // The answer lies above low and at most at high.
        low = Math.max(low, -1);
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (middle == low || middle == high) {
                // above 2^53 neighbouring doubles are more than 1 apart
                break;
            }
            if (cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The quantile by the recurrence of probabilities; {@code NaN} if rounding keeps their sum from reaching it. */
    private double sumUpTo(double p) {
        double probability = StrictMath.exp(logProbability(0));
        double sum = probability;
        double count = 0;
        double excess = isPoisson() ? 0 : dispersion - 1;
        while (sum < p) {
            probability *= (mean + excess * count) / ((1 + excess) * (count + 1));
            count++;
            sum += probability;
            if (probability < 1e-17 && count > mean) {
                return Double.NaN;
            }
        }
        return count;
    }
}
