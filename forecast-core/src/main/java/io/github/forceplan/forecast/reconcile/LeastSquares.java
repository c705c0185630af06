package io.github.forceplan.forecast.reconcile;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The forecasts that add up and lie nearest the base forecasts, distance being measured by the inverse of the errors'
 * covariance W: ordinary and weighted least squares, MinT; Wickramasuriya, Athanasopoulos and Hyndman (2019), eq. 10. In
 * the form with constraints, ỹ = ŷ − W C′ (C W C′)⁻¹ C ŷ with C = [I, −A] (their section 2.4), a system has one equation
 * a total, and W may be singular: a node without error keeps its forecast. Immutable.
 */
public final class LeastSquares implements Reconciliation {

    private final Hierarchy hierarchy;
    private final ErrorCovariance covariance;

    /** [bottom][total]: what a bottom gives way for one unit of incoherence of a total. */
    private final double[][] gains;

    private LeastSquares(Hierarchy hierarchy, ErrorCovariance covariance) {
        this.hierarchy = hierarchy;
        this.covariance = covariance;
        this.gains = gains(hierarchy, covariance);
    }

    /** @throws IllegalArgumentException if the covariance is not over the hierarchy's nodes */
    public static LeastSquares of(Hierarchy hierarchy, ErrorCovariance covariance) {
        Hierarchy.requireLength("nodes", covariance.size(), hierarchy.size());
        return new LeastSquares(hierarchy, covariance);
    }

    private static double[][] gains(Hierarchy hierarchy, ErrorCovariance w) {
        int totals = hierarchy.totals();
        int bottoms = hierarchy.bottoms();
        if (totals == 0) {
            return new double[bottoms][0];
        }
        double[][] crossed = crossed(hierarchy, w); // W C'
        double[][] system = new double[totals][totals]; // C W C'
        double[] size = new double[totals];
        for (int k = 0; k < totals; k++) {
            for (int l = 0; l < totals; l++) {
                system[k][l] = crossed[k][l];
                for (int j : hierarchy.members(k)) {
                    system[k][l] -= crossed[totals + j][l];
                }
            }
            size[k] = system[k][k] > 0 ? Math.sqrt(system[k][k]) : 1;
        }
        // symmetric to the last bit and of unit diagonal, as the decomposition wants it
        for (int k = 0; k < totals; k++) {
            for (int l = 0; l <= k; l++) {
                double value = (system[k][l] + system[l][k]) / 2 / (size[k] * size[l]);
                system[k][l] = value;
                system[l][k] = value;
            }
        }
        double[][] right = new double[totals][bottoms];
        for (int k = 0; k < totals; k++) {
            for (int j = 0; j < bottoms; j++) {
                right[k][j] = crossed[totals + j][k] / size[k];
            }
        }
        RealMatrix solved = solver(system).solve(new Array2DRowRealMatrix(right, false));
        double[][] gains = new double[bottoms][totals];
        for (int j = 0; j < bottoms; j++) {
            for (int k = 0; k < totals; k++) {
                gains[j][k] = solved.getEntry(k, j) / size[k];
            }
        }
        return gains;
    }

    /** W C′ as [node][total]. */
    private static double[][] crossed(Hierarchy hierarchy, ErrorCovariance w) {
        int totals = hierarchy.totals();
        double[][] crossed = new double[hierarchy.size()][totals];
        for (int i = 0; i < crossed.length; i++) {
            for (int k = 0; k < totals; k++) {
                crossed[i][k] = w.at(i, k);
                for (int j : hierarchy.members(k)) {
                    crossed[i][k] -= w.at(i, totals + j);
                }
            }
        }
        return crossed;
    }

    private static DecompositionSolver solver(double[][] system) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(system, false);
        try {
            return new CholeskyDecomposition(matrix, 1e-12, 1e-11).getSolver();
        } catch (NonPositiveDefiniteMatrixException e) {
            // totals that say the same without error: the shortest solution
            return new SingularValueDecomposition(matrix).getSolver();
        }
    }

    @Override
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The same with no node below zero; see {@link NonNegative}. */
    public NonNegative nonNegative() {
        return new NonNegative(this);
    }

    @Override
    public double[] reconcile(double[] base) {
        return hierarchy.sum(bottoms(base));
    }

    double[] bottoms(double[] base) {
        Hierarchy.requireLength("nodes", base.length, hierarchy.size());
        int totals = hierarchy.totals();
        double[] bottoms = Arrays.copyOfRange(base, totals, base.length);
        double[] excess = new double[totals];
        for (int k = 0; k < totals; k++) {
            excess[k] = base[k];
            for (int j : hierarchy.members(k)) {
                excess[k] -= base[totals + j];
            }
        }
        for (int j = 0; j < bottoms.length; j++) {
            double sum = 0;
            for (int k = 0; k < totals; k++) {
                sum += gains[j][k] * excess[k];
            }
            bottoms[j] -= sum;
        }
        return bottoms;
    }

    /** (S′ W⁻¹ S)⁻¹, the covariance of the reconciled bottoms: W − W C′ (C W C′)⁻¹ C W at the bottoms. */
    double[][] bottomCovariance() {
        int totals = hierarchy.totals();
        double[][] crossed = crossed(hierarchy, covariance);
        double[][] h = new double[hierarchy.bottoms()][hierarchy.bottoms()];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = covariance.at(totals + i, totals + j);
                for (int k = 0; k < totals; k++) {
                    value -= gains[i][k] * crossed[totals + j][k];
                }
                h[i][j] = value;
                h[j][i] = value;
            }
        }
        return h;
    }
}
