package io.github.forceplan.solver.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintTest {

    private static LinearProgram program() {
        ProgramBuilder p = LinearProgram.named("a small plan");
        Variable intake = p.integer("intake[detective,2020-05]", 0, 15);
        Variable overtime = p.nonNegative("overtime[pip-2]");
        Variable gap = p.continuous("gap", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        p.row("hours").plus(100, intake).plus(overtime).atLeast(1250.5);
        p.row("money").plus(3, intake).plus(-1, gap).equalTo(-4);
        p.row("range").plus(overtime).between(-1, 40);
        p.minimise().plus(2.5, overtime).plus(-1, gap).plus(7);
        return p.build();
    }

    @Test
    void algebra() {
        assertEquals("""
                a small plan: 3 variables (1 whole numbers), 3 rows, 5 coefficients

                minimise
                  2.5 overtime[pip-2] − gap + 7

                subject to
                  hours:  100 intake[detective,2020-05] + overtime[pip-2] ≥ 1250.5
                  money:  3 intake[detective,2020-05] − gap = −4
                  range:  −1 ≤ overtime[pip-2] ≤ 40

                bounds
                  0 ≤ intake[detective,2020-05] ≤ 15, whole
                  0 ≤ overtime[pip-2]
                  gap free
                """, program().toString());
    }

    @Test
    void mps() {
        assertEquals("""
                NAME a_small_plan
                ROWS
                 N objective_
                 G hours
                 E money
                 L range
                COLUMNS
                 mark0 'MARKER' 'INTORG'
                 intake_detective_2020_05 objective_ 0.0
                 intake_detective_2020_05 hours 100.0
                 intake_detective_2020_05 money 3.0
                 mark1 'MARKER' 'INTEND'
                 overtime_pip_2 objective_ 2.5
                 overtime_pip_2 hours 1.0
                 overtime_pip_2 range 1.0
                 gap objective_ -1.0
                 gap money -1.0
                RHS
                 rhs objective_ -7.0
                 rhs hours 1250.5
                 rhs money -4.0
                 rhs range 40.0
                RANGES
                 range range 41.0
                BOUNDS
                 LO bound intake_detective_2020_05 0.0
                 UP bound intake_detective_2020_05 15.0
                 FR bound gap
                ENDATA
                """, MpsFile.of(program()));
    }

    @Test
    void lp() {
        assertEquals("""
                \\ a_small_plan
                Minimize
                 objective_:
                  + 2.5 overtime_pip_2
                  - 1.0 gap + 7.0
                Subject To
                 hours:
                  + 100.0 intake_detective_2020_05
                  + 1.0 overtime_pip_2 >= 1250.5
                 money:
                  + 3.0 intake_detective_2020_05
                  - 1.0 gap = -4.0
                 range.low:
                  + 1.0 overtime_pip_2 >= -1.0
                 range.high:
                  + 1.0 overtime_pip_2 <= 40.0
                Bounds
                 0.0 <= intake_detective_2020_05 <= 15.0
                 0.0 <= overtime_pip_2
                 gap free
                General
                 intake_detective_2020_05
                End
                """, LpFile.of(program()));
    }

    /** 0 ≥ 5 can't be kept; leaving the row out would make the program feasible. */
    @Test
    void aRowWithoutTermsIsWritten() {
        ProgramBuilder p = LinearProgram.named("empty row");
        p.nonNegative("x");
        p.row("nothing").atLeast(5);
        assertTrue(LpFile.of(p.build()).contains("nothing:\n  + 0.0 x >= 5.0"), LpFile.of(p.build()));
    }

    @Test
    void namesAreUniqueInTheProgramAndInFiles() {
        ProgramBuilder p = LinearProgram.named("twice");
        p.nonNegative("a-b");
        p.nonNegative("a_b");
        assertTrue(LpFile.of(p.build()).contains("a_b.2"));
        String message = assertThrows(IllegalArgumentException.class, () -> p.nonNegative("a-b"))
                .getMessage();
        assertTrue(message.contains("'a-b'"), message);
    }
}
