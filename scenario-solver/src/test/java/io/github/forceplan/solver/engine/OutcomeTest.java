package io.github.forceplan.solver.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.solver.program.Conflict;
import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.program.Verification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conflicts, goals in order, and engines that are not to be believed. */
class OutcomeTest {

    /** Hire at least 12 with 10 places: two rows and no other conflict, and 2 places more would do. */
    @Test
    void conflictIsIrreducibleAndItsRelaxationSmallest() {
        ProgramBuilder p = LinearProgram.named("places");
        Variable constables = p.nonNegative("constables");
        Variable detectives = p.nonNegative("detectives");
        p.row("places").plus(constables).plus(detectives).atMost(10);
        p.row("need").plus(constables).plus(detectives).atLeast(12);
        p.row("money").plus(40, constables).plus(50, detectives).atMost(5000);
        p.row("constables first").plus(constables).plus(-1, detectives).atLeast(0);
        p.minimise().plus(40, constables).plus(50, detectives);
        for (String engine : List.of("simplex", "ojalgo", "forceplan")) {
            Conflict conflict = assertInstanceOf(
                            Outcome.Infeasible.class,
                            ProgramSolver.using(engine).solve(p.build()))
                    .conflict();
            assertEquals(List.of("places", "need"), conflict.members());
            assertEquals(1, conflict.relaxation().size());
            assertEquals(2, conflict.relaxation().get(0).by(), 1e-9);
        }
    }

    @Test
    void boundsTakePartInConflicts() {
        ProgramBuilder p = LinearProgram.named("precept");
        Variable precept = p.continuous("increase", 0, 24);
        Variable other = p.continuous("other", 0, 5);
        p.row("yield").plus(0.3, precept).atLeast(9);
        p.row("idle").plus(other).atMost(4);
        p.minimise().plus(precept);
        Conflict conflict = assertInstanceOf(
                        Outcome.Infeasible.class, ProgramSolver.automatic().solve(p.build()))
                .conflict();
        assertEquals(List.of("yield", "increase ≤ 24"), conflict.members());
        assertEquals(1.8, conflict.relaxation().get(0).by(), 1e-9);
        assertFalse(conflict.relaxation().get(0).upwards());
    }

    @Test
    void unboundedIsSaid() {
        ProgramBuilder p = LinearProgram.named("endless");
        Variable x = p.nonNegative("x");
        Variable y = p.nonNegative("y");
        p.row("balance").plus(x).plus(-1, y).equalTo(1);
        p.maximise().plus(x);
        for (String engine : List.of("simplex", "ojalgo", "forceplan")) {
            assertInstanceOf(
                    Outcome.Unbounded.class, ProgramSolver.using(engine).solve(p.build()));
        }
    }

    /** First the fewest unmet, then the cheapest: 8 is the most that can be met, then at £3 each where possible. */
    @Test
    void goalsInOrder() {
        ProgramBuilder p = LinearProgram.named("goals");
        Variable cheap = p.integer("cheap", 0, 5);
        Variable dear = p.integer("dear", 0, 3);
        Variable unmet = p.nonNegative("unmet");
        p.row("demand").plus(cheap).plus(dear).plus(unmet).atLeast(7);
        Expression cost = new Expression().plus(3, cheap).plus(10, dear);
        GoalSequence.Result result = GoalSequence.solve(
                p.build(),
                List.of(Goal.least("unmet", new Expression().plus(unmet)), Goal.least("cost", cost)),
                ProgramSolver.automatic());
        Solution solution = result.outcome().solution("goals");
        assertEquals(5, solution.value(cheap));
        assertEquals(2, solution.value(dear));
        assertEquals(0, result.reached().get(0).value(), 1e-8);
        assertEquals(35, result.reached().get(1).value(), 1e-6);
    }

    /** Says that 0 everywhere is best, whatever the program. */
    private static final class Liar implements LinearEngine {

        private final Answer.Status status;

        Liar(Answer.Status status) {
            this.status = status;
        }

        @Override
        public String name() {
            return "liar";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public int suitability(LinearProgram program) {
            return 99;
        }

        @Override
        public Answer solve(LinearProgram program, Limits limits) {
            if (status != Answer.Status.OPTIMAL) {
                return Answer.without(status);
            }
            double[] zero = new double[program.variables().size()];
            double[] free = new double[program.rows().size()];
            return new Answer(status, zero, 0, 0, Optional.of(new Duals(free, zero)));
        }
    }

    @Test
    void noEngineIsBelievedUnverified() {
        LinearProgram program = TextbookPrograms.leastSaving();
        for (Answer.Status lie : List.of(Answer.Status.OPTIMAL, Answer.Status.INFEASIBLE, Answer.Status.UNBOUNDED)) {
            EngineFailureException e = assertThrows(
                    EngineFailureException.class,
                    () -> ProgramSolver.using(new Liar(lie)).solve(program));
            assertTrue(e.getMessage().contains("liar"), e.getMessage());
        }
    }

    @Test
    void verificationSeesEveryViolation() {
        LinearProgram program = TextbookPrograms.leastSaving();
        Verification none = Verification.of(program, new double[] {0}, 0, Optional.empty());
        // 3 savings less 9.42 must be at least −4.5: 4.92 short of it, nothing else on the left.
        assertEquals(4.92, none.rowViolation(), 1e-12);
        Verification wrong = Verification.of(program, new double[] {2}, 1, Optional.empty());
        assertEquals(1.0 / 3, wrong.objectiveError(), 1e-12);
        assertFalse(Verification.of(program, new double[] {Double.NaN}, 0, Optional.empty())
                .within(1));
        ProgramBuilder p = LinearProgram.named("whole");
        p.integer("x", 0, 1);
        assertEquals(
                0.25,
                Verification.of(p.build(), new double[] {0.25}, 0, Optional.empty())
                        .integerViolation());
    }

    @Test
    void anUnknownEngineIsAnErrorThatNamesThoseThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> ProgramSolver.using("cplex"))
                .getMessage();
        assertTrue(message.contains("ojalgo") && message.contains("simplex"), message);
    }

    @Test
    void smallLinearProgramsGoToTheSimplexAndWholeNumbersElsewhere() {
        Outcome small = ProgramSolver.automatic().solve(TextbookPrograms.leastSaving());
        assertTrue(small.solution("").engine().startsWith("simplex (commons-math3"));
        ProgramBuilder p = LinearProgram.named("whole");
        Variable x = p.integer("x", 0, 9);
        p.row("half").plus(2, x).atMost(9);
        p.maximise().plus(x);
        Solution whole = ProgramSolver.automatic().solve(p.build()).solution("");
        assertEquals(4, whole.value(x));
        assertTrue(whole.engine().startsWith("forceplan (branch and bound"), whole.engine());
    }
}
