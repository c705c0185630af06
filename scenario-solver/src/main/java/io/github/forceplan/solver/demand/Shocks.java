package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import java.util.Arrays;
import java.util.List;

/** Joint innovations of all groups: normal, correlated as the fitted models' errors are. */
final class Shocks {

    private final double[][] factor;
    private final double[][] independent;
    private final double[][] joint;
    private final RandomStream stream;

    /** @param factor lower Cholesky factor of their correlation */
    Shocks(double[][] factor, int quarters, RandomStreams random) {
        this.factor = factor;
        this.independent = new double[factor.length][quarters];
        this.joint = new double[factor.length][quarters];
        this.stream = random.of("demand.shocks");
    }

    static double[][] factor(List<EtsModel> models) {
        return ShrunkCorrelation.factor(models.stream().map(EtsModel::residuals).toArray(double[][]::new));
    }

    /** [group][quarter]; overwritten by the next draw. */
    double[][] draw(int draw) {
        stream.reset(draw);
        for (double[] row : independent) {
            for (int q = 0; q < row.length; q++) {
                row[q] = stream.nextGaussian();
            }
        }
        for (int g = 0; g < joint.length; g++) {
            Arrays.fill(joint[g], 0);
            for (int k = 0; k <= g; k++) {
                for (int q = 0; q < joint[g].length; q++) {
                    joint[g][q] += factor[g][k] * independent[k][q];
                }
            }
        }
        return joint;
    }
}
