package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.program.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Solves programs by whatever engine suits, and believes none: a solution is checked against the program, a linear
 * program's optimality against its duals, infeasibility by the elastic program, unboundedness by a direction. What does
 * not hold is put to the next engine. Immutable.
 *
 * <p>Whole numbers come out exactly whole: they are rounded and held, and the rest is solved again, which also gives
 * shadow prices with the whole numbers as they are.
 */
public final class ProgramSolver {

    /** Less than this is rounding error. */
    static final double NOTHING = 1e-7;

    private final List<LinearEngine> engines;
    private final Limits limits;

    private ProgramSolver(List<LinearEngine> engines, Limits limits) {
        this.engines = engines;
        this.limits = limits;
    }

    /** Chooses among all installed engines by a program's size and whole numbers. */
    public static ProgramSolver automatic() {
        return new ProgramSolver(Engines.installed(), Limits.DEFAULT);
    }

    /** Uses one engine only. */
    public static ProgramSolver using(LinearEngine engine) {
        return new ProgramSolver(List.of(engine), Limits.DEFAULT);
    }

    /**
     * Uses one installed engine only.
     *
     * @throws IllegalArgumentException if it is not installed
     */
    public static ProgramSolver using(String engine) {
        return using(Engines.named(engine));
    }

    /** A copy with other limits. */
    public ProgramSolver within(Limits other) {
        return new ProgramSolver(engines, other);
    }

    /**
     * Solves a program.
     *
     * @throws EngineFailureException if no engine gives an answer that holds
     */
    public Outcome solve(LinearProgram program) {
        return solve(program, new double[0]);
    }

    /**
     * Solves a program, with something to begin with.
     *
     * @param start values of all variables, of which the whole numbers count: a search begins with them if they keep the
     *     rules; empty if there is nothing
     * @throws EngineFailureException if no engine gives an answer that holds
     */
    public Outcome solve(LinearProgram program, double[] start) {
        StringBuilder tried = new StringBuilder();
        for (LinearEngine engine : Engines.suited(program, engines)) {
            Optional<Outcome> outcome = ask(engine, program, start);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            tried.append(tried.isEmpty() ? "" : ", ").append(engine.name());
        }
        throw new EngineFailureException("No engine solved the program '" + program.name() + "' verifiably. "
                + (tried.isEmpty()
                        ? "None of " + engines.stream().map(LinearEngine::name).toList() + " takes such a program."
                        : "Asked: " + tried + ". Write the program to a file and look at its figures' sizes."));
    }

    private Optional<Outcome> ask(LinearEngine engine, LinearProgram program, double[] start) {
        Answer answer = engine.solve(program, limits, start);
        if (answer.hasValues()) {
            return program.hasIntegers() ? whole(engine, program, answer) : real(engine, program, answer);
        }
        return switch (answer.status()) {
            case LIMIT -> Optional.of(new Outcome.LimitReached("time (" + limits.time() + ")"));
            case INFEASIBLE, UNBOUNDED, UNKNOWN -> judge(engine, program);
            case OPTIMAL, FEASIBLE -> Optional.empty();
        };
    }

    /** A linear program's solution, proved by duals. */
    private Optional<Outcome> real(LinearEngine engine, LinearProgram program, Answer answer) {
        Optional<Solution> proved = answer.duals().flatMap(duals -> verified(engine, program, answer, duals));
        if (proved.isEmpty()
                && Verification.of(program, answer.values(), answer.objective(), Optional.empty())
                        .within(Verification.TOLERANCE)) {
            DualProgram dual = new DualProgram(program);
            for (LinearEngine other : withHelp(engine, program.relaxed())) {
                proved = dual.prices(other, limits)
                        .flatMap(prices -> verified(engine, program, answer, Duals.ofRows(program, prices)));
                if (proved.isPresent()) {
                    break;
                }
            }
        }
        return proved.map(Outcome.Optimal::new);
    }

    /** The engine itself, where it can, then the other installed ones: a proof may come from anywhere. */
    private static List<LinearEngine> withHelp(LinearEngine engine, LinearProgram program) {
        List<LinearEngine> all = new ArrayList<>();
        if (engine.suitability(program) >= 0) {
            all.add(engine);
        }
        Engines.suited(program, Engines.installed()).stream()
                .filter(other -> !other.name().equals(engine.name()))
                .forEach(all::add);
        return all;
    }

    private static Optional<Solution> verified(LinearEngine engine, LinearProgram program, Answer answer, Duals duals) {
        Verification check = Verification.of(program, answer.values(), answer.objective(), Optional.of(duals));
        if (!check.within(Verification.TOLERANCE)) {
            return Optional.empty();
        }
        double[] values = answer.values().clone();
        return Optional.of(new Solution(values, program.objective(values), Optional.of(duals), label(engine), check));
    }

    private Optional<Outcome> whole(LinearEngine engine, LinearProgram program, Answer answer) {
        int n = program.variables().size();
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (Variable v : program.variables()) {
            double value = Math.rint(answer.values()[v.place()]);
            boolean held = v.integer();
            if (held
                    && (Math.abs(value - answer.values()[v.place()]) > 1e-4
                            || value < v.lower()
                            || value > v.upper())) {
                return Optional.empty();
            }
            lower[v.place()] = held ? value + 0.0 : v.lower();
            upper[v.place()] = held ? value + 0.0 : v.upper();
        }
        LinearProgram rest = program.withBounds(lower, upper).relaxed();
        Outcome solved;
        try {
            solved = new ProgramSolver(withHelp(engine, rest), limits).solve(rest);
        } catch (EngineFailureException e) {
            return Optional.empty();
        }
        if (!(solved instanceof Outcome.Optimal best)) {
            return solved instanceof Outcome.Unbounded ? Optional.of(solved) : Optional.empty();
        }
        double[] values = best.solution().values().clone();
        for (Variable v : program.variables()) {
            if (v.integer()) {
                values[v.place()] = lower[v.place()];
            }
        }
        double objective = program.objective(values);
        Verification check = Verification.of(program, values, best.solution().objective(), Optional.empty());
        if (!check.within(Verification.TOLERANCE)) {
            return Optional.empty();
        }
        Solution solution = new Solution(values, objective, best.solution().duals(), label(engine), check);
        double sign = program.sense().sign();
        double bound = answer.bound();
        double size = Math.max(1, Math.abs(objective));
        if (!Double.isNaN(bound) && sign * (bound - objective) > Verification.TOLERANCE * size) {
            return Optional.empty();
        }
        double gap = Double.isNaN(bound) ? Double.POSITIVE_INFINITY : Math.max(0, sign * (objective - bound)) / size;
        boolean optimal = answer.status() == Answer.Status.OPTIMAL && gap <= limits.gap() + NOTHING;
        return Optional.of(optimal ? new Outcome.Optimal(solution) : new Outcome.FeasibleWithGap(solution, bound, gap));
    }

    /** Decides between infeasible and unbounded by programs that are neither. */
    private Optional<Outcome> judge(LinearEngine engine, LinearProgram program) {
        boolean feasible;
        @Nullable Elastic elastic = null;
        double[] values = new double[0];
        if (program.rows().isEmpty()) {
            feasible = boundsHoldWholeNumbers(program);
        } else {
            elastic = new Elastic(program);
            Optional<Outcome> proved = Optional.empty();
            for (LinearEngine other : withHelp(engine, elastic.program)) {
                Answer least = other.solve(elastic.program, limits);
                if (least.hasValues()) {
                    proved = elastic.program.hasIntegers()
                            ? whole(other, elastic.program, least)
                            : real(other, elastic.program, least);
                }
                if (proved.isPresent()) {
                    break;
                }
            }
            if (proved.isEmpty() || !proved.get().isSolved()) {
                return boundsHoldWholeNumbers(program)
                        ? Optional.empty()
                        : Optional.of(new Outcome.Infeasible(Conflicts.ofBounds(program)));
            }
            Solution solution = proved.get().solution(program.name());
            values = solution.values();
            feasible = solution.objective() <= NOTHING;
        }
        if (!feasible) {
            return Optional.of(new Outcome.Infeasible(
                    elastic == null
                            ? Conflicts.ofBounds(program)
                            : new Conflicts(program, engine, limits).find(elastic.relaxation(values))));
        }
        LinearProgram directions = Ray.of(program.relaxed());
        for (LinearEngine other : withHelp(engine, directions)) {
            Answer direction = other.solve(directions, limits);
            if (direction.hasValues()
                    && Verification.of(directions, direction.values(), direction.objective(), Optional.empty())
                            .within(Verification.TOLERANCE)
                    && direction.objective() < -NOTHING) {
                return Optional.of(new Outcome.Unbounded());
            }
        }
        // Feasible and bounded, whatever the engine says.
        return Optional.empty();
    }

    static boolean boundsHoldWholeNumbers(LinearProgram program) {
        return program.variables().stream()
                .allMatch(v -> !v.integer() || Math.ceil(v.lower()) <= Math.floor(v.upper()));
    }

    private static String label(LinearEngine engine) {
        return engine.name() + " (" + engine.version() + ")";
    }
}
