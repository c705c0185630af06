package io.github.forceplan.forecast.decompose;

import org.jspecify.annotations.Nullable;

/** The inner and outer loops of STL over one series; section 2 of the paper. Used once. */
final class StlLoop {

    private final double[] y;
    private final int n;
    private final int period;
    private final Loess seasonSmoother;
    private final Loess trendSmoother;
    private final Loess lowPassSmoother;
    private final double[] trend;
    private final double[] season;
    /** Smoothed cycle-subseries, one cycle longer at either end. */
    private final double[] cycles;

    private final double[] filtered;
    private final double[] spare;
    private final double[] weights;

    StlLoop(double[] y, int period, Loess seasonSmoother, Loess trendSmoother, Loess lowPassSmoother) {
        this.y = y;
        this.n = y.length;
        this.period = period;
        this.seasonSmoother = seasonSmoother;
        this.trendSmoother = trendSmoother;
        this.lowPassSmoother = lowPassSmoother;
        this.trend = new double[n];
        this.season = new double[n];
        this.cycles = new double[n + 2 * period];
        this.filtered = new double[n + 2 * period];
        this.spare = new double[n + 2 * period];
        this.weights = new double[n + 2 * period];
    }

    StlComponents run(int inner, int outer, boolean periodic) {
        double[] robustness = null;
        for (int pass = 0; ; pass++) {
            for (int i = 0; i < inner; i++) {
                improve(robustness);
            }
            if (pass == outer) {
                break;
            }
            robustness = robustnessWeights();
        }
        if (periodic) {
            averageCycles();
        }
        return new StlComponents(trend, season);
    }

    /** One pass of the inner loop: the six steps of section 2.3. */
    private void improve(double @Nullable [] robustness) {
        double[] detrended = new double[n];
        for (int t = 0; t < n; t++) {
            detrended[t] = y[t] - trend[t];
        }
        smoothCycles(detrended, robustness);
        lowPass();
        double[] adjusted = new double[n];
        for (int t = 0; t < n; t++) {
            season[t] = cycles[period + t] - spare[t];
            adjusted[t] = y[t] - season[t];
        }
        trendSmoother.smooth(adjusted, n, robustness, trend, 0, weights);
    }

    /** Step 2: loess along each place of the cycle, extended by one cycle before and after. */
    private void smoothCycles(double[] detrended, double @Nullable [] robustness) {
        int longest = (n - 1) / period + 1;
        double[] values = new double[longest];
        double[] smoothed = new double[longest + 2];
        double[] cycleRobustness = robustness == null ? null : new double[longest];
        for (int place = 0; place < period; place++) {
            int count = (n - place - 1) / period + 1;
            for (int i = 0; i < count; i++) {
                values[i] = detrended[i * period + place];
                if (robustness != null && cycleRobustness != null) {
                    cycleRobustness[i] = robustness[i * period + place];
                }
            }
            seasonSmoother.smooth(values, count, cycleRobustness, smoothed, 1, weights);
            int window = seasonSmoother.window();
            double before = seasonSmoother.at(0, values, count, 1, Math.min(window, count), cycleRobustness, weights);
            smoothed[0] = Double.isNaN(before) ? smoothed[1] : before;
            double after = seasonSmoother.at(
                    count + 1, values, count, Math.max(1, count - window + 1), count, cycleRobustness, weights);
            smoothed[count + 1] = Double.isNaN(after) ? smoothed[count] : after;
            for (int i = 0; i < count + 2; i++) {
                cycles[i * period + place] = smoothed[i];
            }
        }
    }

    /** Step 3: moving averages over m, m and 3 values, then loess; the result is in spare. */
    private void lowPass() {
        int length = n + 2 * period;
        movingAverage(cycles, length, period, filtered);
        movingAverage(filtered, length - period + 1, period, spare);
        movingAverage(spare, length - 2 * period + 2, 3, filtered);
        lowPassSmoother.smooth(filtered, n, null, spare, 0, weights);
    }

    private static void movingAverage(double[] x, int length, int span, double[] average) {
        double sum = 0;
        for (int i = 0; i < span; i++) {
            sum += x[i];
        }
        average[0] = sum / span;
        for (int i = span; i < length; i++) {
            sum = sum - x[i - span] + x[i];
            average[i - span + 1] = sum / span;
        }
    }

    /** Bisquare weights of the remainder against six times its median size; section 2.4. */
    private double[] robustnessWeights() {
        double[] size = new double[n];
        for (int t = 0; t < n; t++) {
            size[t] = Math.abs(y[t] - trend[t] - season[t]);
        }
        double limit = PartialSort.sixMedians(size.clone());
        for (int t = 0; t < n; t++) {
            if (size[t] <= 0.001 * limit) {
                size[t] = 1;
            } else if (size[t] <= 0.999 * limit) {
                double share = size[t] / limit;
                size[t] = (1 - share * share) * (1 - share * share);
            } else {
                size[t] = 0;
            }
        }
        return size;
    }

    private void averageCycles() {
        for (int place = 0; place < period; place++) {
            double sum = 0;
            int count = 0;
            for (int t = place; t < n; t += period) {
                sum += season[t];
                count++;
            }
            for (int t = place; t < n; t += period) {
                season[t] = sum / count;
            }
        }
    }
}
