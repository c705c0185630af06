package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How much each member of an ensemble counts for a series. */
public sealed interface Weighting {

    /**
     * The weight of each member, in their order; positive, relative to each other.
     *
     * @param members those that can be fitted to the series
     */
    double[] weights(List<Member> members, TimeSeries series);

    /** Each member's own weight, whatever the series. */
    record Given() implements Weighting {

        @Override
        public double[] weights(List<Member> members, TimeSeries series) {
            return members.stream().mapToDouble(Member::weight).toArray();
        }
    }

    /**
     * Members that have lately erred less on this very series count for more. Each is fitted to what was known half a
     * cycle and a cycle of seasons ago (two and four periods where there is no season; with {@value #LONG_CYCLE} seasons
     * or more only a cycle ago, as half of so many say nothing about the others) and forecasts what has been observed
     * since; its weight is multiplied by
     *
     * <pre>
     * (e / ē + floor)^−power,
     * </pre>
     *
     * with e its mean absolute error over those steps and ē the mean of e over members. Weights by inverse errors: Bates
     * and Granger (1969), "The combination of forecasts", Operational Research Quarterly 20(4), section 3; Stock and
     * Watson (2004), "Combination forecasts of output growth in a seven-country data set", Journal of Forecasting 23(6),
     * equation 3. An origin with fewer than {@value #LEAST} observations or {@value #CYCLES} cycles before it is left
     * out; without any, and where nobody erred, members keep their own weights. A member that can't be fitted at an origin
     * counts as average there.
     *
     * @param power 0 for no influence
     * @param floor positive; keeps one lucky member from taking all
     */
    record RecentErrors(double power, double floor) implements Weighting {

        private static final int LEAST = 8;
        private static final int CYCLES = 3;
        private static final int WITHOUT_SEASON = 4;
        private static final int LONG_CYCLE = 12;

        public RecentErrors {
            if (!(power >= 0) || !(floor > 0) || !Double.isFinite(power) || !Double.isFinite(floor)) {
                throw new IllegalArgumentException("The power (" + power + ") must not be negative and the floor ("
                        + floor + ") must be positive. Use 2 and 0.1.");
            }
        }

        @Override
        public double[] weights(List<Member> members, TimeSeries series) {
            double[] errors = new double[members.size()];
            for (int back : origins(series.frequency(), series.size())) {
                add(members, series, back, errors);
            }
            double[] weights = factors(errors);
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= members.get(i).weight();
            }
            return weights;
        }

        /** How many of the latest observations each origin holds back; none if the series is too short. */
        public static List<Integer> origins(Frequency frequency, int observations) {
            int period = frequency.periodsPerYear();
            int cycle = period > 1 ? period : WITHOUT_SEASON;
            int least = Math.max(LEAST, CYCLES * period);
            Stream<Integer> wanted = cycle < LONG_CYCLE ? Stream.of(cycle - cycle / 2, cycle) : Stream.of(cycle);
            return wanted.filter(back -> observations - back >= least).toList();
        }

        /**
         * What errors make of equal weights.
         *
         * @param errors sum or mean of the absolute errors of each member, not negative
         */
        public double[] factors(double[] errors) {
            double mean = Arrays.stream(errors).average().orElse(0);
            double[] factors = new double[errors.length];
            Arrays.fill(factors, 1);
            if (mean > 0 && mean < Double.POSITIVE_INFINITY) {
                for (int i = 0; i < factors.length; i++) {
                    factors[i] = StrictMath.pow(errors[i] / mean + floor, -power);
                }
            }
            return factors;
        }

        /** Adds the absolute errors of forecasts from an origin to the sums. */
        private static void add(List<Member> members, TimeSeries series, int back, double[] sums) {
            int origin = series.size() - back;
            TimeSeries known = series.head(origin);
            double[] errors = new double[members.size()];
            double total = 0;
            int answers = 0;
            for (int i = 0; i < errors.length; i++) {
                errors[i] = error(members.get(i), known, series, origin);
                if (!Double.isNaN(errors[i])) {
                    total += errors[i];
                    answers++;
                }
            }
            for (int i = 0; i < errors.length && answers > 0; i++) {
                sums[i] += Double.isNaN(errors[i]) ? total / answers : errors[i];
            }
        }

        /** The sum of a member's absolute errors; missing if it has no finite forecast. */
        private static double error(Member member, TimeSeries known, TimeSeries series, int origin) {
            try {
                Forecast forecast = member.forecaster().fit(known).forecast(series.size() - origin);
                double sum = 0;
                for (int t = origin; t < series.size(); t++) {
                    if (!series.isMissing(t)) {
                        sum += Math.abs(series.value(t) - forecast.mean(t - origin));
                    }
                }
                return Double.isFinite(sum) ? sum : Double.NaN;
            } catch (UnfittableSeriesException e) {
                return Double.NaN;
            }
        }
    }
}
