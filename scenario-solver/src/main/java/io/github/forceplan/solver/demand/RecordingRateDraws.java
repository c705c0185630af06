package io.github.forceplan.solver.demand;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers draws of recording rates into years. */
final class RecordingRateDraws {

    private final RecordingDraw draw;
    private final Map<String, Double> recorded;
    private final List<String> groups;
    private final int firstBaseQuarter;
    private final int years;

    /**
     * @param recorded crimes recorded in the base year by group
     * @param firstBaseQuarter place of the base year's first quarter in the history
     * @param years from the base year on, that one included
     */
    RecordingRateDraws(RecordingDraw draw, Map<String, Double> recorded, int firstBaseQuarter, int years) {
        this.draw = draw;
        this.recorded = recorded;
        this.groups = List.copyOf(recorded.keySet());
        this.firstBaseQuarter = firstBaseQuarter;
        this.years = years;
    }

    RecordingRates gather(int draws) {
        double[][] prior = new double[years][draws];
        double[][] posterior = new double[years][draws];
        double[][][] groupPrior = new double[groups.size()][years][draws];
        double[][][] groupPosterior = new double[groups.size()][years][draws];
        for (int d = 0; d < draws; d++) {
            draw.moveBeforeData(d);
            fill(groupPrior, prior, d);
            draw.move(d);
            fill(groupPosterior, posterior, d);
        }
        return new RecordingRates(groups, prior, posterior, groupPrior, groupPosterior);
    }

    private void fill(double[][][] byGroup, double[][] all, int d) {
        double reported = 0;
        for (int g = 0; g < groups.size(); g++) {
            for (int y = 0; y < years; y++) {
                double sum = 0;
                for (int q = 0; q < 4; q++) {
                    sum += draw.rate(g, firstBaseQuarter + 4 * y + q);
                }
                byGroup[g][y][d] = sum / 4;
            }
            double own = Objects.requireNonNull(recorded.get(groups.get(g))) / byGroup[g][0][d];
            reported += own;
            for (int y = 0; y < years; y++) {
                all[y][d] += own * byGroup[g][y][d];
            }
        }
        for (int y = 0; y < years; y++) {
            all[y][d] /= reported;
        }
    }
}
