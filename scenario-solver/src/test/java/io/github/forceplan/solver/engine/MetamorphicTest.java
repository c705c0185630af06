package io.github.forceplan.solver.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change an optimum does not, and what must change it in a known way does so. */
class MetamorphicTest {

    private static final int PROGRAMS = 60;

    /** Rows by factors of ten thousand either way, columns by powers of two, the objective by a thousand. */
    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void scaling(String engine) {
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            LinearProgram program = RandomPrograms.linear(seed);
            RandomStream random = new RandomStream(seed, "scales").reset(0);
            double[] columns = new double[program.variables().size()];
            ProgramBuilder p = LinearProgram.named("scaled");
            List<Variable> x = new ArrayList<>();
            for (Variable v : program.variables()) {
                columns[v.place()] = Math.scalb(1.0, RandomPrograms.whole(random, 9) - 4);
                x.add(p.continuous(v.name(), v.lower() / columns[v.place()], v.upper() / columns[v.place()]));
            }
            for (Row row : program.rows()) {
                double factor = Math.scalb(1.0, RandomPrograms.whole(random, 27) - 13);
                ProgramBuilder.Limit sum = p.row(row.name());
                for (int i = 0; i < row.columns().length; i++) {
                    int j = row.columns()[i];
                    sum.plus(factor * columns[j] * row.coefficients()[i], x.get(j));
                }
                sum.between(factor * row.lower(), factor * row.upper());
            }
            Expression objective = program.sense() == Sense.MINIMISE ? p.minimise() : p.maximise();
            objective.plus(1000 * program.constant());
            x.forEach(v -> objective.plus(1000 * columns[v.place()] * program.cost(v.place()), v));
            String before = EngineFuzzTest.verdict(ProgramSolver.using(engine), program);
            String after = EngineFuzzTest.verdict(ProgramSolver.using(engine), p.build());
            String expected = before.matches("[a-z]+") ? before : Double.toString(1000 * Double.parseDouble(before));
            assertTrue(EngineFuzzTest.same(expected, after), seed + ": " + expected + " became " + after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplex", "ojalgo", "forceplan"})
    void orderAndRedundantRows(String engine) {
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            LinearProgram program = RandomPrograms.linear(seed);
            ProgramBuilder p = LinearProgram.named("shuffled");
            List<Variable> order = new ArrayList<>(program.variables());
            Collections.reverse(order);
            Variable[] x = new Variable[order.size()];
            order.forEach(v -> x[v.place()] = p.continuous(v.name(), v.lower(), v.upper()));
            List<Row> rows = new ArrayList<>(program.rows());
            Collections.reverse(rows);
            Expression sum = new Expression();
            double upper = 0;
            for (Row row : rows) {
                ProgramBuilder.Limit copy = p.row(row.name());
                ProgramBuilder.Limit again = p.row(row.name() + " again");
                for (int i = 0; i < row.columns().length; i++) {
                    copy.plus(row.coefficients()[i], x[row.columns()[i]]);
                    again.plus(2 * row.coefficients()[i], x[row.columns()[i]]);
                    sum.plus(row.coefficients()[i], x[row.columns()[i]]);
                }
                upper += row.upper();
                copy.between(row.lower(), row.upper());
                again.between(2 * row.lower(), 2 * row.upper());
            }
            p.row("sum of all").plus(sum).atMost(upper);
            Expression objective = program.sense() == Sense.MINIMISE ? p.minimise() : p.maximise();
            objective.plus(program.constant());
            program.variables().forEach(v -> objective.plus(program.cost(v.place()), x[v.place()]));
            String before = EngineFuzzTest.verdict(ProgramSolver.using(engine), program);
            String after = EngineFuzzTest.verdict(ProgramSolver.using(engine), p.build());
            assertTrue(EngineFuzzTest.same(before, after), seed + ": " + before + " became " + after);
        }
    }

    /** A tie between two ways is broken the same way every time, whatever the engine. */
    @Test
    void tiesAreBrokenAlike() {
        ProgramBuilder p = LinearProgram.named("ties");
        Expression sum = new Expression();
        ProgramBuilder.Limit row = p.row("ten in all");
        for (int j = 0; j < 6; j++) {
            Variable v = p.continuous("x" + j, 0, 4);
            row.plus(v);
            sum.plus(v);
        }
        row.atLeast(10);
        LinearProgram program = p.build();
        double[] first = null;
        for (String engine : List.of("simplex", "ojalgo", "forceplan")) {
            double[] values = GoalSequence.solve(
                            program, List.of(Goal.least("total", sum)), ProgramSolver.using(engine))
                    .outcome()
                    .solution("ties")
                    .values();
            if (first != null) {
                for (int j = 0; j < values.length; j++) {
                    assertEquals(first[j], values[j], 1e-6);
                }
            }
            first = values;
        }
    }
}
