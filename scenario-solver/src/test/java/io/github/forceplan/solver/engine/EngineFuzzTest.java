package io.github.forceplan.solver.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.branch.BranchEngine;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Variable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engines that come with the solver against each other, and against trying every whole number. An engine whose
 * answer can't be verified is refused; that may happen once in a thousand, and the automatic choice must then find the
 * answer elsewhere.
 */
class EngineFuzzTest {

    private static final ProgramSolver SIMPLEX = ProgramSolver.using(new SimplexEngine());
    private static final ProgramSolver OJALGO =
            ProgramSolver.using(new OjalgoEngine()).within(new Limits(Duration.ofSeconds(5), 1e-6));
    private static final ProgramSolver OWN =
            ProgramSolver.using(new BranchEngine()).within(new Limits(Duration.ofSeconds(5), 1e-6));

    @Test
    void linearPrograms() {
        linear(1, 400);
    }

    @Test
    void mixedPrograms() {
        mixed(1, 200);
    }

    @Test
    @Tag("slow")
    void thousandsOfLinearPrograms() {
        linear(1_000, 10_000);
    }

    @Test
    @Tag("slow")
    void thousandsOfMixedPrograms() {
        mixed(1_000, 6_000);
    }

    private static void linear(long from, long to) {
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        int[] seen = new int[3];
        for (long seed = from; seed < to; seed++) {
            LinearProgram program = RandomPrograms.linear(seed);
            String one = verdict(SIMPLEX, program);
            String other = verdict(OJALGO, program);
            String own = verdict(OWN, program);
            if (one.equals("failed")) {
                refused++;
                one = verdict(ProgramSolver.automatic(), program);
            }
            if (!same(one, other) || !same(one, own)) {
                disagreements.add(seed + ": simplex " + one + ", ojalgo " + other + ", forceplan " + own);
            }
            seen[one.equals("infeasible") ? 0 : one.equals("unbounded") ? 1 : 2]++;
        }
        assertEquals(List.of(), disagreements);
        assertTrue(refused <= (to - from) / 1_000, refused + " refused");
        for (int kind : seen) {
            assertTrue(kind > (to - from) / 20, "Too few of a kind: " + seen[0] + ", " + seen[1] + ", " + seen[2]);
        }
    }

    private static void mixed(long from, long to) {
        List<String> disagreements = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            LinearProgram program = RandomPrograms.mixed(seed);
            String tried = enumerate(program);
            String solved = verdict(OJALGO, program);
            String own = verdict(OWN, program);
            if (!same(tried, solved) || !same(tried, own)) {
                disagreements.add(seed + ": all tried " + tried + ", ojalgo " + solved + ", forceplan " + own);
            }
        }
        assertEquals(List.of(), disagreements);
    }

    static String verdict(ProgramSolver solver, LinearProgram program) {
        Outcome outcome;
        try {
            outcome = solver.solve(program);
        } catch (EngineFailureException e) {
            return "failed";
        }
        if (outcome instanceof Outcome.Infeasible) {
            return "infeasible";
        }
        if (outcome instanceof Outcome.Unbounded) {
            return "unbounded";
        }
        return outcome instanceof Outcome.Optimal optimal
                ? Double.toString(optimal.solution().objective())
                : outcome.toString();
    }

    /** Both the same word, or numbers that are the same to 1e-7 of their size. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            double a = Double.parseDouble(one);
            double b = Double.parseDouble(other);
            return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String enumerate(LinearProgram program) {
        double[] lower =
                program.variables().stream().mapToDouble(Variable::lower).toArray();
        double[] upper =
                program.variables().stream().mapToDouble(Variable::upper).toArray();
        List<Variable> integers =
                program.variables().stream().filter(Variable::integer).toList();
        double best = Double.NaN;
        boolean unbounded = false;
        int[] value = new int[integers.size()];
        boolean more = true;
        while (more) {
            for (int i = 0; i < value.length; i++) {
                lower[integers.get(i).place()] = value[i];
                upper[integers.get(i).place()] = value[i];
            }
            String verdict = verdict(SIMPLEX, program.withBounds(lower, upper).relaxed());
            unbounded |= verdict.equals("unbounded");
            if (!verdict.equals("unbounded") && !verdict.equals("infeasible")) {
                double objective = Double.parseDouble(verdict);
                double sign = program.sense().sign();
                if (Double.isNaN(best) || sign * objective < sign * best) {
                    best = objective;
                }
            }
            more = next(value, integers);
        }
        return unbounded ? "unbounded" : Double.isNaN(best) ? "infeasible" : Double.toString(best);
    }

    private static boolean next(int[] value, List<Variable> integers) {
        for (int i = 0; i < value.length; i++) {
            if (value[i] < integers.get(i).upper()) {
                value[i]++;
                return true;
            }
            value[i] = 0;
        }
        return false;
    }
}
