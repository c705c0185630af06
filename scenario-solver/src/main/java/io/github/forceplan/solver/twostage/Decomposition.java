package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.engine.EngineFailureException;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Conflict;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The L-shaped method (Van Slyke and Wets 1969; Birge and Louveaux 2011, section 5.1): the first stage is solved against
 * a model of the second that is made of cuts, the second is evaluated at a point, and the cuts found there sharpen the
 * model, until the best cost seen and the model's least cost meet.
 *
 * <p>Where the first stage has no whole numbers the point is not the model's own, which leaps about, but lies between
 * the best decision so far and the model's: by convexity of the model its cost there is at most the level that lies as
 * far between the bounds, so this is a level method (Lemarechal, Nemirovskii and Nesterov 1995) whose projection is
 * replaced by the way to the model's point, known as in-out separation (Ben-Ameur and Neto 2007). Whenever a point brings
 * nothing the model's own is next, so the method ends as the L-shaped method does.
 *
 * <p>With whole numbers, the program without that rule comes first and leaves its cuts, which hold for whole numbers
 * too; then the model is solved as a program with whole numbers until the bounds meet.
 */
public final class Decomposition {

    /** Of the way from the best decision to the model's. */
    private static final double FIRST_STEP = 0.5;

    private static final double SHORTEST_STEP = 0.1;

    /** The program without whole numbers need only be solved so far before whole numbers are asked for. */
    private static final double ROUGH_GAP = 1e-3;

    private static final double ROUNDING = 1e-6;

    private static final double WIDEST_BOX = 1e12;

    private final ProgramSolver solver;
    private final Branches branches;
    private final Settings settings;

    /** @param solver of the first stage's programs */
    public Decomposition(ProgramSolver solver, Settings settings) {
        this.solver = solver.within(new Limits(settings.time(), settings.gap() / 10));
        this.branches = new Branches(this.solver, settings.gap() / 10);
        this.settings = settings;
    }

    /**
     * Solves a two-stage program.
     *
     * @throws EngineFailureException if no engine solves a first-stage program verifiably and no decision is known yet
     */
    public TwoStageOutcome solve(TwoStageProgram program) {
        return new Run(program).solve();
    }

    /**
     * The same from a decision that is thought to be good, such as that of a program which differs a little.
     *
     * @param start keeps the first stage's rules
     */
    public TwoStageOutcome solve(TwoStageProgram program, double[] start) {
        return new Run(program).solve(start);
    }

    private final class Run {

        private final TwoStageProgram program;
        private final int variables;
        private final Master master;
        private double[] best = new double[0];
        private double upper = Double.POSITIVE_INFINITY;
        private double lower = Double.NEGATIVE_INFINITY;
        private int masters;
        private int evaluations;

        Run(TwoStageProgram program) {
            this.program = program;
            variables = program.first().variables().size();
            master = new Master(program, settings.clusters());
        }

        TwoStageOutcome solve() {
            LinearProgram relaxed = program.first().relaxed();
            Outcome start = start(relaxed);
            if (start instanceof Outcome.Infeasible infeasible) {
                return new TwoStageOutcome.Infeasible(infeasible.conflict());
            }
            if (!start.isSolved()) {
                return new TwoStageOutcome.LimitReached("time of the first stage (" + settings.time() + ")");
            }
            return solve(decision(start.solution(program.first().name())));
        }

        TwoStageOutcome solve(double[] point) {
            boolean whole = program.first().hasIntegers();
            Optional<Conflict> conflict = whole ? whole(point) : real(point, settings.gap() / 2, true);
            if (conflict.isPresent()) {
                return new TwoStageOutcome.Infeasible(conflict.get());
            }
            if (best.length == 0) {
                return new TwoStageOutcome.LimitReached("first-stage programs (" + masters + ")");
            }
            TwoStageSolution solution = solution();
            return solution.gap() <= settings.gap()
                    ? new TwoStageOutcome.Optimal(solution)
                    : new TwoStageOutcome.FeasibleWithGap(solution);
        }

        /** The decision that would be best if the mean were sure, or else any that keeps the first stage's rules. */
        private Outcome start(LinearProgram relaxed) {
            try {
                TwoStageProgram mean = program.atMean();
                LinearProgram sure = ExtensiveForm.of(
                        new TwoStageProgram(relaxed, mean.recourse(), mean.probabilities(), Risk.NEUTRAL));
                Outcome outcome = solver.solve(sure);
                if (outcome.isSolved()) {
                    return outcome;
                }
            } catch (EngineFailureException e) {
                // Only a start: the first stage alone will do.
            }
            return solver.solve(relaxed.with(Sense.MINIMISE, new Expression()));
        }

        private double[] decision(Solution solution) {
            double[] decision = new double[variables];
            System.arraycopy(solution.values(), 0, decision, 0, variables);
            for (Variable v : program.first().variables()) {
                // Bounds hold exactly, so that the second stage sees nothing that the first forbids.
                double value = Math.min(v.upper(), Math.max(v.lower(), decision[v.place()]));
                boolean nearlyWhole = v.integer() && Math.abs(value - Math.rint(value)) <= ROUNDING;
                decision[v.place()] = nearlyWhole ? Math.rint(value) : value;
            }
            return decision;
        }

        /** Evaluates a point, adds its cuts, and keeps it if it is the best decision so far. */
        private Evaluated evaluate(double[] point, boolean allowed) {
            Evaluation evaluation = program.recourse().evaluate(point, settings.threads());
            evaluations++;
            int news = master.add(evaluation, point);
            double cost = Double.POSITIVE_INFINITY;
            if (evaluation.feasible()) {
                cost = program.first().objective(point)
                        + program.risk().of(evaluation.totals(), program.probabilities());
                if (allowed && cost < upper) {
                    upper = cost;
                    best = point;
                }
            }
            return new Evaluated(cost, news);
        }

        private boolean met(double gap) {
            return Double.isFinite(upper) && upper - lower <= gap * Math.max(1, Math.abs(upper));
        }

        /**
         * The first stage without whole numbers. What comes back is a conflict, if there is one.
         *
         * @param allowed whether points count as decisions, though they may not be whole
         */
        private Optional<Conflict> real(double[] start, double gap, boolean allowed) {
            double step = FIRST_STEP;
            double[] from = start;
            double least = evaluate(start, allowed).cost;
            double bound = Double.NEGATIVE_INFINITY;
            int idle = 0;
            while (masters < settings.masters()) {
                Answer answer = model(master.program().relaxed(), from);
                if (answer.conflict != null) {
                    return Optional.of(answer.conflict);
                }
                if (answer.point == null) {
                    return Optional.empty();
                }
                double before = bound;
                bound = Math.max(bound, answer.bound);
                lower = Math.max(lower, answer.bound);
                if (Double.isFinite(least) && least - bound <= gap * Math.max(1, Math.abs(least))) {
                    return Optional.empty();
                }
                boolean away = Double.isInfinite(least) || idle >= 2;
                double[] point = away ? answer.point : between(from, answer.point, step);
                Evaluated at = evaluate(point, allowed);
                if (at.cost < least) {
                    least = at.cost;
                    from = point;
                    step = Math.min(1, 1.4 * step);
                    idle = 0;
                } else {
                    step = Math.max(SHORTEST_STEP, 0.7 * step);
                    boolean risen = bound - before > 1e-3 * (least - bound);
                    idle = risen && !away ? 0 : idle + 1;
                    if (away) {
                        if (at.news == 0) {
                            return Optional.empty();
                        }
                        idle = 0;
                    }
                }
            }
            return Optional.empty();
        }

        private double[] between(double[] from, double[] to, double step) {
            double[] point = new double[variables];
            for (int j = 0; j < variables; j++) {
                point[j] = from[j] + step * (to[j] - from[j]);
            }
            return point;
        }

        private Optional<Conflict> whole(double[] start) {
            Optional<Conflict> conflict = real(start, Math.max(ROUGH_GAP, settings.gap()), false);
            while (conflict.isEmpty() && masters < settings.masters() && !met(settings.gap())) {
                Answer answer = model(master.program(), start);
                if (answer.conflict != null) {
                    return Optional.of(answer.conflict);
                }
                if (answer.point == null) {
                    break;
                }
                lower = Math.max(lower, answer.bound);
                if (met(settings.gap())) {
                    break;
                }
                if (evaluate(answer.point, true).news == 0) {
                    break;
                }
            }
            return conflict;
        }

        /** The model's best point; where it goes on for ever, within a box around another point. */
        private Answer model(LinearProgram model, double[] around) {
            masters++;
            try {
                Outcome outcome = model.hasIntegers() ? branches.solve(model) : solver.solve(model);
                double width = 10;
                while (outcome instanceof Outcome.Unbounded && width <= WIDEST_BOX) {
                    outcome = solver.solve(boxed(model, around, width));
                    width *= 100;
                    if (outcome.isSolved()) {
                        return new Answer(decision(outcome.solution(model.name())), Double.NEGATIVE_INFINITY, null);
                    }
                    if (outcome instanceof Outcome.Infeasible) {
                        outcome = new Outcome.Unbounded();
                    }
                }
                if (outcome instanceof Outcome.Infeasible infeasible) {
                    return new Answer(null, Double.NEGATIVE_INFINITY, infeasible.conflict());
                }
                if (!outcome.isSolved()) {
                    return new Answer(null, Double.NEGATIVE_INFINITY, null);
                }
                Solution solution = outcome.solution(model.name());
                return new Answer(
                        decision(solution), master.bounds() ? bound(model, outcome) : Double.NEGATIVE_INFINITY, null);
            } catch (EngineFailureException e) {
                if (best.length == 0) {
                    throw e;
                }
                return new Answer(null, Double.NEGATIVE_INFINITY, null);
            }
        }

        /** What no decision can be better than, by the model. */
        private double bound(LinearProgram model, Outcome outcome) {
            if (outcome instanceof Outcome.FeasibleWithGap part) {
                return part.bound();
            }
            Solution solution = outcome.solution(model.name());
            if (model.hasIntegers()) {
                return solution.objective() - settings.gap() / 10 * Math.max(1, Math.abs(solution.objective()));
            }
            double size = 1 + Math.abs(model.constant());
            for (int j = 0; j < solution.values().length; j++) {
                size += Math.abs(model.cost(j) * solution.values()[j]);
            }
            return solution.objective() - solution.verification().dualityGap().orElse(0.0) * size;
        }

        private LinearProgram boxed(LinearProgram model, double[] around, double width) {
            double[] below =
                    model.variables().stream().mapToDouble(Variable::lower).toArray();
            double[] above =
                    model.variables().stream().mapToDouble(Variable::upper).toArray();
            for (int j = 0; j < variables; j++) {
                double far = width * Math.max(1, Math.abs(around[j]));
                below[j] = Math.max(below[j], around[j] - far);
                above[j] = Math.min(above[j], around[j] + far);
            }
            return model.withBounds(below, above);
        }

        private TwoStageSolution solution() {
            double[] costs = program.costs(best, settings.threads());
            double now = program.first().objective(best);
            double bound = Math.min(lower, upper);
            return new TwoStageSolution(
                    best,
                    upper,
                    bound,
                    (upper - bound) / Math.max(1, Math.abs(upper)),
                    now,
                    costs,
                    Risk.sum(program.probabilities(), costs),
                    program.risk().cvar(costs, program.probabilities()),
                    new TwoStageSolution.Effort(masters, evaluations, master.cuts()));
        }
    }

    /** What a point costs, infinite if it can't be repaired, and how many rows it gave the model. */
    private record Evaluated(double cost, int news) {}

    /** What the model says: its point and bound, or the conflict in it, or nothing. */
    private record Answer(
            double @Nullable [] point,
            double bound,
            @Nullable Conflict conflict) {}
}
