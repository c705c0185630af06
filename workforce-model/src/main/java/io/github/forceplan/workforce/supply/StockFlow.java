package io.github.forceplan.workforce.supply;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Grades of people as a Markov chain with recruitment: n(t + 1) = n(t)Q + R·p, where Q holds the shares who stay in or
 * move between grades and what its rows lack of 1 leaves. Bartholomew (1973), "Stochastic Models for Social
 * Processes", chapter 3.
 */
public final class StockFlow {

    private final RealMatrix transition;
    private final double[] entry;

    /**
     * A chain.
     *
     * @param transition share of grade i who are in grade j a period later, by [i][j]; rows sum to at most 1
     * @param entry share of recruits who enter each grade; sums to 1
     */
    public StockFlow(double[][] transition, double[] entry) {
        for (int i = 0; i < transition.length; i++) {
            double sum = 0;
            for (double share : transition[i]) {
                if (!(share >= 0)) {
                    throw new IllegalArgumentException(
                            "The share (" + share + ") in row " + i + " of the transitions must be 0 or more.");
                }
                sum += share;
            }
            if (sum > 1 + 1e-12 || transition[i].length != entry.length) {
                throw new IllegalArgumentException("Row " + i + " of the transitions has " + transition[i].length
                        + " shares that sum to " + sum + "; it needs " + entry.length + " that sum to at most 1.");
            }
        }
        double entering = Arrays.stream(entry).sum();
        if (Math.abs(entering - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares of recruits by grade sum to " + entering + "; use 1.");
        }
        this.transition = new Array2DRowRealMatrix(transition);
        this.entry = entry.clone();
    }

    /** The grades a period later, with so many recruits. */
    public double[] next(double[] stock, double recruits) {
        double[] after = transition.preMultiply(stock);
        for (int i = 0; i < after.length; i++) {
            after[i] += recruits * entry[i];
        }
        return after;
    }

    /**
     * The fundamental matrix (I − Q)⁻¹: periods that who enters grade i spends in grade j.
     *
     * @throws IllegalArgumentException if somebody never leaves
     */
    public double[][] fundamental() {
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(entry.length).subtract(transition);
        LUDecomposition decomposition = new LUDecomposition(left);
        if (!decomposition.getSolver().isNonSingular()) {
            throw new IllegalArgumentException(
                    "Some grade is never left, so its numbers grow without end. Give it leavers.");
        }
        return decomposition.getSolver().getInverse().getData();
    }

    /** The grades that settle under so many recruits a period: R·p(I − Q)⁻¹. */
    public double[] steadyState(double recruits) {
        double[] stock = new Array2DRowRealMatrix(fundamental()).preMultiply(entry);
        for (int i = 0; i < stock.length; i++) {
            stock[i] *= recruits;
        }
        return stock;
    }
}
