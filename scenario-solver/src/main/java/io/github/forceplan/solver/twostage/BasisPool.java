package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/**
 * Bases of a second stage that were optimal for some scenario, to be tried on others. The program is taken as Wy − r =
 * −Tx with y and the rows' sums r within their bounds; a basis is as many columns of (W, −I) as there are rows, with all
 * others held at a bound. It is optimal where the basic variables keep their bounds and reduced costs have the right
 * signs.
 */
final class BasisPool {

    /** Beyond so many numbers no more bases are kept: trying one costs its size squared. */
    private static final long MOST_NUMBERS = 8_000_000;

    private static final int MOST_ROWS = 600;
    private static final double TOLERANCE = 1e-9;

    /** A variable nearer to its bound than this is at it, in an engine's solution. */
    private static final double AT_BOUND = 1e-7;

    /** A reduced cost below this share of the largest cost is none. */
    private static final double NO_PRICE = 1e-9;

    private static final double DEPENDENT = 1e-7;

    private enum At {
        BASIC,
        LOWER,
        UPPER
    }

    /** A basis that fits: what the scenario costs and the prices of its rows. */
    record Fit(double cost, double[] prices) {}

    private record Basis(int[] basic, At[] at, double[][] inverse) {}

    private final int rows;
    private final int variables;
    private final int[][] columnRows;
    private final double[][] columnValues;
    private final double[] boundsBelow;
    private final double[] boundsAbove;
    private final List<LpScenario> scenarios;
    /** Whether a basis with the right signs for one scenario has them for all: same costs, same equations. */
    private final boolean samePrices;

    private final double largestCost;
    private final List<Basis> bases = new ArrayList<>();
    private final List<double[]> prices = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final int[] last;

    BasisPool(LinearProgram second, List<LpScenario> scenarios) {
        this.scenarios = scenarios;
        rows = second.rows().size();
        variables = second.variables().size();
        List<List<Integer>> places = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (int j = 0; j < variables; j++) {
            places.add(new ArrayList<>());
            values.add(new ArrayList<>());
        }
        for (Row row : second.rows()) {
            for (int i = 0; i < row.columns().length; i++) {
                places.get(row.columns()[i]).add(row.place());
                values.get(row.columns()[i]).add(row.coefficients()[i]);
            }
        }
        columnRows = new int[variables + rows][];
        columnValues = new double[variables + rows][];
        for (int j = 0; j < variables; j++) {
            columnRows[j] = places.get(j).stream().mapToInt(Integer::intValue).toArray();
            columnValues[j] =
                    values.get(j).stream().mapToDouble(Double::doubleValue).toArray();
        }
        for (int i = 0; i < rows; i++) {
            columnRows[variables + i] = new int[] {i};
            columnValues[variables + i] = new double[] {-1};
        }
        boundsBelow = second.variables().stream().mapToDouble(Variable::lower).toArray();
        boundsAbove = second.variables().stream().mapToDouble(Variable::upper).toArray();
        double[] costs = scenarios.get(0).costs();
        boolean[] equations = equations(scenarios.get(0));
        samePrices = scenarios.stream()
                .allMatch(s -> Arrays.equals(s.costs(), costs) && Arrays.equals(equations(s), equations));
        double most = 1;
        for (LpScenario s : scenarios) {
            for (double cost : s.costs()) {
                most = Math.max(most, Math.abs(cost));
            }
        }
        largestCost = most;
        last = new int[scenarios.size()];
    }

    private static boolean[] equations(LpScenario scenario) {
        boolean[] equations = new boolean[scenario.lower().length];
        for (int i = 0; i < equations.length; i++) {
            equations[i] = scenario.lower()[i] == scenario.upper()[i];
        }
        return equations;
    }

    int size() {
        return bases.size();
    }

    /**
     * Tries the bases from one place to another, the one that fitted this scenario last time first.
     *
     * @param shifts Tx by row
     */
    @Nullable
    Fit fit(int scenario, double[] shifts, int from, int to) {
        int favourite = last[scenario];
        if (favourite >= from && favourite < to) {
            Fit fit = attempt(favourite, scenario, shifts);
            if (fit != null) {
                return fit;
            }
        }
        for (int b = from; b < to; b++) {
            if (b != favourite) {
                Fit fit = attempt(b, scenario, shifts);
                if (fit != null) {
                    last[scenario] = b;
                    return fit;
                }
            }
        }
        return null;
    }

    private @Nullable Fit attempt(int place, int s, double[] shifts) {
        Basis basis = bases.get(place);
        LpScenario scenario = scenarios.get(s);
        double[] right = new double[rows];
        for (int i = 0; i < rows; i++) {
            right[i] = -shifts[i];
        }
        double cost = 0;
        for (int j = 0; j < variables + rows; j++) {
            if (basis.at[j] != At.BASIC) {
                double value = basis.at[j] == At.LOWER ? lower(scenario, j) : upper(scenario, j);
                if (!Double.isFinite(value)) {
                    return null;
                }
                if (value != 0) {
                    for (int i = 0; i < columnRows[j].length; i++) {
                        right[columnRows[j][i]] -= columnValues[j][i] * value;
                    }
                    cost += cost(scenario, j) * value;
                }
            }
        }
        for (int k = 0; k < rows; k++) {
            double value = 0;
            double size = 1;
            double[] inverse = basis.inverse[k];
            for (int i = 0; i < rows; i++) {
                double term = inverse[i] * right[i];
                value += term;
                size += Math.abs(term);
            }
            int j = basis.basic[k];
            if (value < lower(scenario, j) - TOLERANCE * size || value > upper(scenario, j) + TOLERANCE * size) {
                return null;
            }
            cost += cost(scenario, j) * value;
        }
        if (samePrices) {
            return new Fit(cost, prices.get(place));
        }
        double[] own = prices(basis, scenario);
        return pricesHold(basis, scenario, own) ? new Fit(cost, own) : null;
    }

    private double lower(LpScenario scenario, int j) {
        return j < variables ? boundsBelow[j] : scenario.lower()[j - variables];
    }

    private double upper(LpScenario scenario, int j) {
        return j < variables ? boundsAbove[j] : scenario.upper()[j - variables];
    }

    private double cost(LpScenario scenario, int j) {
        return j < variables ? scenario.costs()[j] : 0;
    }

    private double[] prices(Basis basis, LpScenario scenario) {
        double[] own = new double[rows];
        for (int k = 0; k < rows; k++) {
            double cost = cost(scenario, basis.basic[k]);
            if (cost != 0) {
                for (int i = 0; i < rows; i++) {
                    own[i] += cost * basis.inverse[k][i];
                }
            }
        }
        return own;
    }

    private boolean pricesHold(Basis basis, LpScenario scenario, double[] own) {
        double tolerance = NO_PRICE * largestCost;
        for (int j = 0; j < variables + rows; j++) {
            boolean fixed = lower(scenario, j) == upper(scenario, j);
            if (basis.at[j] != At.BASIC && !fixed) {
                double reduced = reduced(scenario, own, j);
                if (basis.at[j] == At.LOWER ? reduced < -tolerance : reduced > tolerance) {
                    return false;
                }
            }
        }
        return true;
    }

    private double reduced(LpScenario scenario, double[] own, int j) {
        double reduced = cost(scenario, j);
        for (int i = 0; i < columnRows[j].length; i++) {
            reduced -= own[columnRows[j][i]] * columnValues[j][i];
        }
        return reduced;
    }

    /** Keeps the basis behind a solution, if it is a vertex and new. */
    void add(int s, Solution solution, double[] shifts) {
        if (rows == 0 || rows > MOST_ROWS || (long) (bases.size() + 1) * rows * rows > MOST_NUMBERS) {
            return;
        }
        LpScenario scenario = scenarios.get(s);
        double[] own = solution.duals().map(Duals::rows).orElseThrow();
        At[] at = new At[variables + rows];
        List<Integer> between = new ArrayList<>();
        List<Integer> either = new ArrayList<>();
        double[] sums = sums(solution.values());
        for (int j = 0; j < at.length; j++) {
            double value = j < variables ? solution.values()[j] : sums[j - variables] + shifts[j - variables];
            double near = AT_BOUND * (1 + Math.abs(value));
            boolean below = value <= lower(scenario, j) + near;
            boolean above = value >= upper(scenario, j) - near;
            double reduced = reduced(scenario, own, j);
            boolean free = Math.abs(reduced) <= NO_PRICE * largestCost;
            at[j] = above && !(below && reduced >= 0) ? At.UPPER : At.LOWER;
            if (!below && !above) {
                between.add(j);
            } else if (free) {
                either.add(j);
            }
        }
        int[] basic = independent(between, either);
        if (basic.length != rows) {
            return;
        }
        List<Integer> name = new ArrayList<>();
        for (int j : basic) {
            at[j] = At.BASIC;
        }
        for (At place : at) {
            name.add(place.ordinal());
        }
        double[][] inverse = inverse(basic);
        if (inverse.length == rows && known.add(name)) {
            Basis basis = new Basis(basic, at, inverse);
            bases.add(basis);
            prices.add(prices(basis, scenario));
            last[s] = bases.size() - 1;
        }
    }

    private double[] sums(double[] values) {
        double[] sums = new double[rows];
        for (int j = 0; j < variables; j++) {
            for (int i = 0; i < columnRows[j].length; i++) {
                sums[columnRows[j][i]] += columnValues[j][i] * values[j];
            }
        }
        return sums;
    }

    /** All of the first columns, which must be independent, and as many of the second as complete a basis. */
    private int[] independent(List<Integer> must, List<Integer> may) {
        List<double[]> directions = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (int j : must) {
            if (taken.size() == rows || !extend(directions, j)) {
                return new int[0];
            }
            taken.add(j);
        }
        for (int j : may) {
            if (taken.size() < rows && extend(directions, j)) {
                taken.add(j);
            }
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gram and Schmidt, twice for the digits' sake. */
    private boolean extend(List<double[]> directions, int j) {
        double[] rest = new double[rows];
        for (int i = 0; i < columnRows[j].length; i++) {
            rest[columnRows[j][i]] = columnValues[j][i];
        }
        double before = Math.sqrt(dot(rest, rest));
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : directions) {
                double along = dot(rest, direction);
                for (int i = 0; i < rows; i++) {
                    rest[i] -= along * direction[i];
                }
            }
        }
        double after = Math.sqrt(dot(rest, rest));
        if (!(after > DEPENDENT * before)) {
            return false;
        }
        for (int i = 0; i < rows; i++) {
            rest[i] /= after;
        }
        directions.add(rest);
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double[][] inverse(int[] basic) {
        double[][] matrix = new double[rows][rows];
        for (int k = 0; k < rows; k++) {
            for (int i = 0; i < columnRows[basic[k]].length; i++) {
                matrix[columnRows[basic[k]][i]][k] = columnValues[basic[k]][i];
            }
        }
        try {
            return new LUDecomposition(MatrixUtils.createRealMatrix(matrix))
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (SingularMatrixException e) {
            // Independent by a hair only: not a basis to build on.
            return new double[0][];
        }
    }
}
