package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The two-phase simplex method of commons-math3, on a dense tableau: for small linear programs only. It loses digits
 * where sizes differ much, so rows and columns are scaled by powers of two first; variables are shifted to a lower
 * bound of 0.
 */
public final class SimplexEngine implements LinearEngine {

    /** Above so many entries of the tableau others are faster by far. */
    private static final long LARGEST_TABLEAU = 20_000;

    private static final int MOST_PIVOTS = 20_000;
    private static final double EPSILON = 1e-9;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-12;

    /** For {@link java.util.ServiceLoader}. */
    public SimplexEngine() {}

    @Override
    public String name() {
        return "simplex";
    }

    @Override
    public String version() {
        return "commons-math3 3.6.1";
    }

    @Override
    public int suitability(LinearProgram program) {
        if (program.hasIntegers()) {
            return -1;
        }
        long entries = (long) (program.rows().size() + 1)
                * (program.variables().size() + program.rows().size());
        return entries <= LARGEST_TABLEAU ? 50 : 0;
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits) {
        if (program.hasIntegers()) {
            return Answer.without(Answer.Status.UNKNOWN);
        }
        Scaling scaling = new Scaling(program);
        LinearProgram scaled = scaling.scaled();
        Answer first = solve(scaled, PivotSelectionRule.DANTZIG);
        // Dantzig's rule may go round in circles; Bland's never does.
        return scaling.restored(
                first.status() == Answer.Status.LIMIT ? solve(scaled, PivotSelectionRule.BLAND) : first);
    }

    private static Answer solve(LinearProgram program, PivotSelectionRule rule) {
        Standard standard = new Standard(program);
        if (standard.constraints.isEmpty() && standard.columns == 0) {
            double[] values = standard.values(new double[0]);
            return found(program, values);
        }
        try {
            PointValuePair best = new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                    .optimize(
                            new MaxIter(MOST_PIVOTS),
                            new LinearObjectiveFunction(standard.costs, 0),
                            new LinearConstraintSet(standard.constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            rule);
            return found(program, standard.values(best.getPoint()));
        } catch (NoFeasibleSolutionException e) {
            return Answer.without(Answer.Status.INFEASIBLE);
        } catch (UnboundedSolutionException e) {
            return Answer.without(Answer.Status.UNBOUNDED);
        } catch (TooManyIterationsException e) {
            return Answer.without(Answer.Status.LIMIT);
        } catch (MathIllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Answer.without(Answer.Status.UNKNOWN);
        }
    }

    private static Answer found(LinearProgram program, double[] values) {
        double objective = program.objective(values);
        return new Answer(Answer.Status.OPTIMAL, values, objective, objective, Optional.empty());
    }

    /** The program with every variable 0 or more: v = base + direction × column (less a second one if free). */
    private static final class Standard {

        private final LinearProgram program;
        private final double[] base;
        private final double[] direction;
        private final int[] place;
        private final int[] second;
        private final int columns;
        private final double[] costs;
        private final List<LinearConstraint> constraints = new ArrayList<>();

        Standard(LinearProgram program) {
            this.program = program;
            int n = program.variables().size();
            base = new double[n];
            direction = new double[n];
            place = new int[n];
            second = new int[n];
            int next = 0;
            for (Variable v : program.variables()) {
                int j = v.place();
                boolean below = Double.isFinite(v.lower());
                boolean above = Double.isFinite(v.upper());
                boolean fixed = v.lower() == v.upper();
                base[j] = below ? v.lower() : above ? v.upper() : 0;
                direction[j] = !below && above ? -1 : 1;
                place[j] = fixed ? -1 : next++;
                second[j] = below || above ? -1 : next++;
            }
            columns = next;
            costs = new double[columns];
            for (int j = 0; j < n; j++) {
                put(costs, j, program.sense().sign() * program.cost(j));
            }
            program.rows().forEach(this::add);
            for (Variable v : program.variables()) {
                if (place[v.place()] >= 0 && Double.isFinite(v.lower()) && Double.isFinite(v.upper())) {
                    double[] one = new double[columns];
                    one[place[v.place()]] = 1;
                    constraints.add(new LinearConstraint(one, Relationship.LEQ, v.upper() - v.lower()));
                }
            }
        }

        private void put(double[] target, int j, double coefficient) {
            if (place[j] >= 0) {
                target[place[j]] += coefficient * direction[j];
            }
            if (second[j] >= 0) {
                target[second[j]] -= coefficient;
            }
        }

        private void add(Row row) {
            double[] line = new double[columns];
            double shift = 0;
            for (int i = 0; i < row.columns().length; i++) {
                int j = row.columns()[i];
                shift += row.coefficients()[i] * base[j];
                put(line, j, row.coefficients()[i]);
            }
            if (row.isEquality()) {
                constraints.add(new LinearConstraint(line, Relationship.EQ, row.lower() - shift));
                return;
            }
            if (Double.isFinite(row.lower())) {
                constraints.add(new LinearConstraint(line, Relationship.GEQ, row.lower() - shift));
            }
            if (Double.isFinite(row.upper())) {
                constraints.add(new LinearConstraint(line, Relationship.LEQ, row.upper() - shift));
            }
        }

        double[] values(double[] point) {
            double[] values = new double[base.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = base[j];
                if (place[j] >= 0) {
                    values[j] += direction[j] * point[place[j]];
                }
                if (second[j] >= 0) {
                    values[j] -= point[second[j]];
                }
            }
            return values;
        }
    }
}
