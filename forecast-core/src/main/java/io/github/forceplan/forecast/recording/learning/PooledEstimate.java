package io.github.forceplan.forecast.recording.learning;

/**
 * A random-effects mean of several estimates with known standard errors, by the moments of DerSimonian and Laird (1986),
 * "Meta-analysis in clinical trials", Controlled Clinical Trials 7, equations 5 to 9.
 *
 * @param mean over forces
 * @param error its standard error
 * @param between standard deviation between forces, 0 or more
 * @param count of estimates
 */
public record PooledEstimate(double mean, double error, double between, int count) {

    /**
     * Pools.
     *
     * @param estimates at least one
     * @param errors their standard errors, above 0
     */
    public static PooledEstimate of(double[] estimates, double[] errors) {
        int k = estimates.length;
        if (k == 0 || errors.length != k) {
            throw new IllegalArgumentException(
                    "To pool, give one standard error for each of at least one estimate, not " + errors.length + " for "
                            + k + ".");
        }
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / (errors[i] * errors[i]);
            weights += w;
            squares += w * w;
            sum += w * estimates[i];
        }
        double fixed = sum / weights;
        double q = 0;
        for (int i = 0; i < k; i++) {
            q += (estimates[i] - fixed) * (estimates[i] - fixed) / (errors[i] * errors[i]);
        }
        double room = weights - squares / weights;
        double variance = k > 1 && room > 0 ? Math.max(0, (q - (k - 1)) / room) : 0;
        double total = 0;
        double mean = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / (errors[i] * errors[i] + variance);
            total += w;
            mean += w * estimates[i];
        }
        return new PooledEstimate(mean / total, Math.sqrt(1 / total), Math.sqrt(variance), k);
    }

    /**
     * This together with a weak belief held before: the mean by precision, the variance between forces as if three more
     * forces had shown the belief's.
     *
     * @param believedMean and
     * @param believedDeviation of the weak belief, above 0
     */
    PooledEstimate with(double believedMean, double believedDeviation) {
        double own = 1 / (error * error);
        double believed = 1 / (believedDeviation * believedDeviation);
        double variance = (count * between * between + 3 * believedDeviation * believedDeviation) / (count + 3);
        return new PooledEstimate(
                (own * mean + believed * believedMean) / (own + believed),
                Math.sqrt(1 / (own + believed)),
                Math.sqrt(variance),
                count);
    }
}
