package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.Decomposition;
import io.github.forceplan.solver.twostage.ExtensiveForm;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.Settings;
import io.github.forceplan.solver.twostage.TwoStageOutcome;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import io.github.forceplan.solver.twostage.TwoStageSolution;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Solves a plan's two-stage program: without the whole-number rule, then rounded for everything else. */
final class UncertainSearch {

    static final Settings SETTINGS = Settings.DEFAULT.withClusters(8).withGap(1e-5);

    private static final int AGAIN = 4;
    private static final double NEARLY = 1e-6;

    private final UncertainProgram uncertain;
    private final ProgramSolver solver;
    private final Optional<Double> reserveRisk;
    private final Decomposition decomposition;

    UncertainSearch(UncertainProgram uncertain, ProgramSolver solver, Optional<Double> reserveRisk, int threads) {
        this.uncertain = uncertain;
        this.solver = solver;
        this.reserveRisk = reserveRisk;
        decomposition = new Decomposition(solver, SETTINGS.withThreads(threads));
    }

    /**
     * What is found.
     *
     * @param program without whole numbers, with the rows of a limit on reserves' risk
     * @param recourse what futures do, floors kept where such a limit asks for it
     * @param relaxed its solution
     * @param decided with whole numbers
     * @param more thousands of pounds by which reserves would have to be higher for the limit on their risk to be kept
     * @param price what that limit costs without whole numbers
     */
    record Found(
            TwoStageProgram program,
            BudgetedRecourse recourse,
            TwoStageSolution relaxed,
            TwoStageSolution decided,
            double more,
            double price) {}

    /** @param near what was found for a program that differs a little */
    Found find(Risk risk, Optional<Found> near) {
        TwoStageProgram real = uncertain.real(risk);
        TwoStageSolution free = near.isPresent()
                ? solve(real, near.get().relaxed().decision())
                : solution(real, decomposition.solve(real));
        FloorRounds.Held relaxed = limited(real, free.decision())
                .orElseGet(() -> new FloorRounds.Held(real, uncertain.recourse(), free, 0));
        FloorRounds.Held decided = whole(real, relaxed, Math::floor);
        if (decided.more() > relaxed.more()) {
            // A saving that is left out may be what the limit needs.
            FloorRounds.Held more = whole(real, relaxed, Math::ceil);
            decided = more.more() < decided.more() ? more : decided;
        }
        return new Found(
                relaxed.program(),
                decided.recourse(),
                relaxed.solution(),
                decided.solution(),
                decided.more(),
                relaxed.solution().objective() - free.objective());
    }

    /** The decision that planning for the mean makes, whole numbers too. */
    double[] forTheMean() {
        TwoStageProgram mean = uncertain.real(Risk.NEUTRAL).atMean();
        double[] relaxed = sure(mean);
        return sure(rounded(mean, relaxed, Math::floor));
    }

    private double[] sure(TwoStageProgram program) {
        LinearProgram extensive = ExtensiveForm.of(program);
        double[] values = solver.solve(extensive).solution(extensive.name()).values();
        double[] decision = new double[program.first().variables().size()];
        System.arraycopy(values, 0, decision, 0, decision.length);
        return decision;
    }

    private Optional<FloorRounds.Held> limited(TwoStageProgram program, double[] near) {
        return reserveRisk.map(most -> new FloorRounds(uncertain, solver, most, this::solve).hold(program, near));
    }

    private FloorRounds.Held whole(TwoStageProgram real, FloorRounds.Held relaxed, DoubleUnaryOperator savings) {
        double[] near = relaxed.solution().decision();
        TwoStageProgram rounded = rounded(real, near, savings);
        return limited(rounded, near)
                .orElseGet(() -> new FloorRounds.Held(
                        rounded, uncertain.recourse(), solution(rounded, decomposition.solve(rounded)), 0));
    }

    private TwoStageSolution solve(TwoStageProgram program, double[] start) {
        return solution(program, decomposition.solve(program, start));
    }

    /** Where an engine gave up on a first stage with all its cuts, the search begins anew from the best decision. */
    private TwoStageSolution solution(TwoStageProgram program, TwoStageOutcome outcome) {
        if (outcome instanceof TwoStageOutcome.Infeasible infeasible) {
            throw new IllegalArgumentException("The levers' own rules conflict: "
                    + infeasible.conflict().members() + ". forceplan optimise without --under-uncertainty says more.");
        }
        TwoStageSolution best = outcome.solution();
        for (int again = 0; again < AGAIN && best.gap() > SETTINGS.gap(); again++) {
            TwoStageOutcome next = decomposition.solve(program, best.decision());
            if (!(next instanceof TwoStageOutcome.Optimal) && !(next instanceof TwoStageOutcome.FeasibleWithGap)) {
                break;
            }
            TwoStageSolution found = next.solution();
            best = found.objective() < best.objective() || found.gap() < best.gap() ? found : best;
        }
        return best;
    }

    /** Whole sizes nearest to the best ones, and none below an intake's least; savings whole where they must be. */
    private TwoStageProgram rounded(TwoStageProgram real, double[] relaxed, DoubleUnaryOperator savings) {
        PlanProgram program = uncertain.program();
        List<Variable> variables = real.first().variables();
        double[] lower = variables.stream().mapToDouble(Variable::lower).toArray();
        double[] upper = variables.stream().mapToDouble(Variable::upper).toArray();
        List<IntakeOption> intakes = program.response().intakes();
        for (int i = 0; i < intakes.size(); i++) {
            IntakeOption option = intakes.get(i);
            Variable size = uncertain.first(program.decisions().intakes.get(i));
            double value = relaxed[size.place()];
            double rounded = option.whole() ? Math.floor(value + NEARLY) : value;
            boolean takes = option.smallest() <= 0 || value >= option.smallest() - NEARLY;
            if (option.whole() || !takes) {
                hold(lower, upper, size, takes ? rounded : 0);
            }
            program.decisions()
                    .takesPlace(i)
                    .ifPresent(column -> hold(lower, upper, uncertain.first(column), takes ? 1 : 0));
        }
        List<MoneyOption> money = program.response().money();
        for (int i = 0; i < money.size(); i++) {
            if (money.get(i).whole()) {
                Variable column = uncertain.first(program.decisions().money.get(i));
                double value = relaxed[column.place()];
                double near = Math.abs(value - Math.rint(value)) <= NEARLY ? Math.rint(value) : value;
                hold(lower, upper, column, savings.applyAsDouble(near));
            }
        }
        return real.withBounds(lower, upper);
    }

    private static void hold(double[] lower, double[] upper, Variable column, double value) {
        double within = Math.max(column.lower(), Math.min(column.upper(), value));
        lower[column.place()] = within;
        upper[column.place()] = within;
    }
}
