package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers draws of recording rates into years and quarters. */
final class RecordingRateDraws {

    private final RecordingDraw draw;
    private final Map<String, Double> recorded;
    private final List<String> groups;
    private final Period start;
    private final int firstBaseQuarter;
    private final int years;
    private final double[] rate;
    private final int firstQuarter;

    /**
     * @param recorded crimes recorded in the base year by group
     * @param start of the history
     * @param firstBaseQuarter place of the base year's first quarter in the history
     * @param years from the base year on, that one included
     */
    RecordingRateDraws(
            RecordingDraw draw, Map<String, Double> recorded, Period start, int firstBaseQuarter, int years) {
        this.draw = draw;
        this.recorded = recorded;
        this.groups = List.copyOf(recorded.keySet());
        this.start = start;
        this.firstBaseQuarter = firstBaseQuarter;
        this.years = years;
        this.rate = new double[firstBaseQuarter + 4 * years];
        this.firstQuarter = Math.max(0, firstBaseQuarter - 4);
    }

    RecordingRates gather(int draws) {
        double[][] prior = new double[years][draws];
        double[][] posterior = new double[years][draws];
        double[][][] groupPrior = new double[groups.size()][years][draws];
        double[][][] groupPosterior = new double[groups.size()][years][draws];
        int quarters = firstBaseQuarter + 4 * years;
        double[][] quarterPrior = new double[quarters - firstQuarter][draws];
        double[][] quarterPosterior = new double[quarters - firstQuarter][draws];
        for (int d = 0; d < draws; d++) {
            draw.moveBeforeData(d);
            fill(groupPrior, prior, quarterPrior, d);
            draw.move(d);
            fill(groupPosterior, posterior, quarterPosterior, d);
        }
        return new RecordingRates(
                groups,
                prior,
                posterior,
                groupPrior,
                groupPosterior,
                start.plus(firstQuarter),
                quarterPrior,
                quarterPosterior);
    }

    private void fill(double[][][] byGroup, double[][] all, double[][] byQuarter, int d) {
        double reported = 0;
        for (int g = 0; g < groups.size(); g++) {
            for (int t = 0; t < rate.length; t++) {
                rate[t] = draw.rate(g, t);
            }
            for (int y = 0; y < years; y++) {
                double sum = 0;
                for (int q = 0; q < 4; q++) {
                    sum += rate[firstBaseQuarter + 4 * y + q];
                }
                byGroup[g][y][d] = sum / 4;
            }
            double own = Objects.requireNonNull(recorded.get(groups.get(g))) / byGroup[g][0][d];
            reported += own;
            for (int y = 0; y < years; y++) {
                all[y][d] += own * byGroup[g][y][d];
            }
            for (int q = 0; q < byQuarter.length; q++) {
                byQuarter[q][d] += own * rate[firstQuarter + q];
            }
        }
        for (int y = 0; y < years; y++) {
            all[y][d] /= reported;
        }
        for (double[] quarter : byQuarter) {
            quarter[d] /= reported;
        }
    }
}
