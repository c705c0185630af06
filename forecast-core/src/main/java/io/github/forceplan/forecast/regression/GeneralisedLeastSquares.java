package io.github.forceplan.forecast.regression;

import io.github.forceplan.forecast.model.Rerunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One step of least squares through the one-step errors of a model at its parameters, for the coefficients and the
 * model's first state together.
 */
final class GeneralisedLeastSquares {

    /** Share of the residuals' size by which a regressor is moved to see what the errors do. */
    private static final double NUDGE = 1e-3;

    private final double[] moves;
    private final double[] standardErrors;
    private final double[] nudges;
    /** [free start element][coefficient]: how the first state moves with a coefficient. */
    private final double[][] startMoves;
    /** [row][coefficient]: β is estimate + factor · z with standard normal z. */
    private final double[][] factor;

    private final double spread;

    GeneralisedLeastSquares(Columns columns, Rerunnable model) {
        double[] precisions = model.precisions();
        double[] errors = weighted(model.residuals(), precisions);
        int n = errors.length;
        int counted = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(errors[t])) {
                precisions[t] = 0;
                errors[t] = 0;
            } else {
                counted++;
                squares += errors[t] * errors[t];
            }
        }
        nudges = nudges(columns, model);
        OrthogonalColumns orthogonal = new OrthogonalColumns(n);
        List<double[]> starts = model.startEffects();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            if (orthogonal.add(weighted(starts.get(i), precisions))) {
                taken.add(i);
            }
        }
        int k = columns.count();
        int first = taken.size();
        double[] stay = new double[starts.size()];
        for (int j = 0; j < k; j++) {
            double[] moved = weighted(
                    model.rerun(columns.less(model.series(), j, nudges[j]), stay)
                            .residuals(),
                    precisions);
            double[] effect = new double[n];
            for (int t = 0; t < n; t++) {
                effect[t] = precisions[t] == 0 ? 0 : (errors[t] - moved[t]) / nudges[j];
            }
            if (!orthogonal.add(effect)) {
                throw columns.indistinct(j, model.form());
            }
        }
        double[] found = orthogonal.coefficients(errors);
        int degrees = counted - orthogonal.count();
        double variance = squares / Math.max(1, degrees);
        spread = degrees > 0 ? (degrees + k) / (double) degrees : 1;
        moves = new double[k];
        standardErrors = new double[k];
        factor = new double[k][k];
        startMoves = new double[starts.size()][k];
        for (int j = 0; j < k; j++) {
            moves[j] = found[first + j];
            double[] direction = new double[first + k];
            direction[first + j] = 1;
            double[] column = orthogonal.solve(direction);
            for (int i = 0; i < k; i++) {
                factor[i][j] = Math.sqrt(variance) * column[first + i];
            }
        }
        for (int i = 0; i < k; i++) {
            double sum = 0;
            for (double f : factor[i]) {
                sum += f * f;
            }
            standardErrors[i] = Math.sqrt(sum);
        }
        moveStarts(orthogonal, taken, first, k);
    }

    /** The first state that goes with a coefficient: least squares at that coefficient, −R₁₁⁻¹ R₁₂. */
    private void moveStarts(OrthogonalColumns orthogonal, List<Integer> taken, int first, int k) {
        for (int j = 0; j < k; j++) {
            double[] weights = orthogonal.triangleColumn(first + j);
            double[] right = new double[first + k];
            for (int i = 0; i < first; i++) {
                right[i] = -weights[i];
            }
            double[] solved = orthogonal.solve(right);
            for (int i = 0; i < first; i++) {
                startMoves[taken.get(i)][j] = solved[i];
            }
        }
    }

    private static double[] nudges(Columns columns, Rerunnable model) {
        double size = 0;
        for (double residual : model.residuals()) {
            size = Double.isNaN(residual) ? size : Math.max(size, Math.abs(residual));
        }
        double largest = 0;
        for (double value : model.series().toArray()) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        double nudge = NUDGE * Math.max(size, 1e-6 * largest);
        double[] nudges = new double[columns.count()];
        Arrays.fill(nudges, nudge > 0 ? nudge : NUDGE);
        return nudges;
    }

    private static double[] weighted(double[] values, double[] weights) {
        double[] product = new double[values.length];
        for (int t = 0; t < product.length; t++) {
            product[t] = weights[t] == 0 ? 0 : values[t] * weights[t];
        }
        return product;
    }

    boolean isSettled(double share) {
        for (int j = 0; j < moves.length; j++) {
            if (Math.abs(moves[j]) > share * standardErrors[j]) {
                return false;
            }
        }
        return true;
    }

    double[] moves() {
        return moves;
    }

    double[] standardErrors() {
        return standardErrors;
    }

    /** By how much the model's own variance is too small because it does not know of the coefficients. */
    double spread() {
        return spread;
    }

    /**
     * What one unit more of each coefficient does to the point forecasts, the regressors' own effect apart:
     * [step][coefficient]. The model sees a history without that unit, and starts as is then likeliest.
     */
    double[][] responses(Columns columns, Rerunnable model, int horizon) {
        double[] base = model.means(horizon);
        double[][] responses = new double[horizon][columns.count()];
        for (int j = 0; j < columns.count(); j++) {
            double[] start = new double[startMoves.length];
            for (int i = 0; i < start.length; i++) {
                start[i] = nudges[j] * startMoves[i][j];
            }
            double[] moved = model.rerun(columns.less(model.series(), j, nudges[j]), start)
                    .means(horizon);
            for (int h = 0; h < horizon; h++) {
                responses[h][j] = (moved[h] - base[h]) / nudges[j];
            }
        }
        return responses;
    }

    double[][] factor() {
        return factor;
    }
}
