package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.RampShape;
import java.util.List;

/**
 * A change that nobody has announced yet: each quarter it may become public at a known rate (an inspector works through
 * all forces), and then it is like any other force's. It begins at the earliest after the history ends.
 */
final class ProspectiveChange {

    private final RecordingPrior prior;
    private final List<String> groups;
    private final double rate;
    private final int quarters;

    ProspectiveChange(RecordingPrior prior, List<String> groups, double rate, int quarters) {
        this.prior = prior;
        this.groups = groups;
        this.rate = rate;
        this.quarters = quarters;
    }

    /** Adds to one draw's logarithms, [group][quarter]; all numbers are drawn whether or not a change comes. */
    double[][] draw(RandomStream stream) {
        double[][] logs = new double[groups.size()][quarters];
        double wait = StrictMath.log(stream.nextDouble()) / StrictMath.log1p(-rate);
        double start = Math.max(0, Math.floor(wait) + pick(prior.starts(), stream.nextDouble()));
        double length = pick(prior.lengths(), stream.nextDouble());
        double strength = pick(prior.strengths(), stream.nextDouble());
        for (int g = 0; g < logs.length; g++) {
            RecordingPrior.Step step = prior.step(groups.get(g));
            double size = strength * step.mean() + step.deviation() * stream.nextGaussian();
            for (int q = 0; q < quarters && wait < quarters; q++) {
                logs[g][q] = size * RampShape.LINEAR.share(q + 0.5 - start, length);
            }
        }
        return logs;
    }

    private static double pick(List<Weighted> grid, double u) {
        double below = 0;
        for (Weighted point : grid) {
            below += point.weight();
            if (u < below) {
                return point.value();
            }
        }
        return grid.get(grid.size() - 1).value();
    }
}
