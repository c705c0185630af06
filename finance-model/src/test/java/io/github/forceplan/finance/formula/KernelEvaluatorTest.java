package io.github.forceplan.finance.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class KernelEvaluatorTest {

    @Test
    void equalsTheLedgerToHalfAPennyALine() {
        for (int seed = 0; seed < 200; seed++) {
            RandomFormulas graph = new RandomFormulas(seed, false);
            List<Formula> lines = graph.lines.subList(0, graph.lines.size() - 1);
            LedgerEvaluator ledger = new LedgerEvaluator(graph.formulas);
            KernelEvaluator kernel = new KernelEvaluator(graph.formulas, graph.inputs, lines, 8);
            kernel.evaluate(8);
            for (Formula line : lines) {
                double exact = ledger.exact(line).doubleValue();
                // Half a penny, and a few units in the last place of amounts up to 1e12.
                double tolerance = 0.005 + 1e-6 + 1e-14 * Math.abs(exact);
                assertEquals(exact, kernel.buffer(line)[5], tolerance, "seed " + seed + ": " + line);
            }
        }
    }

    @Test
    void aDrawDependsOnNothingButItself() {
        RandomFormulas graph = new RandomFormulas(7);
        KernelEvaluator wide = new KernelEvaluator(graph.formulas, graph.inputs, graph.lines, 64);
        KernelEvaluator narrow = new KernelEvaluator(graph.formulas, graph.inputs, graph.lines, 1);
        RandomStream random = new RandomStream(7, "draws");
        double[][] drawn = new double[64][graph.inputs.size()];
        for (int d = 0; d < 64; d++) {
            for (int k = 0; k < drawn[d].length; k++) {
                drawn[d][k] = graph.inputs.get(k).constant().doubleValue() * (0.9 + 0.2 * random.nextDouble());
                wide.buffer(graph.inputs.get(k))[d] = drawn[d][k];
            }
        }
        wide.evaluate(64);
        for (int d = 0; d < 64; d++) {
            for (int k = 0; k < drawn[d].length; k++) {
                narrow.buffer(graph.inputs.get(k))[0] = drawn[d][k];
            }
            narrow.evaluate(1);
            for (Formula line : graph.lines) {
                assertEquals(
                        Double.doubleToLongBits(narrow.buffer(line)[0]),
                        Double.doubleToLongBits(wide.buffer(line)[d]),
                        line.toString());
            }
        }
    }

    @Test
    void anotherEvaluatorHasItsOwnBuffers() {
        RandomFormulas graph = new RandomFormulas(3);
        Formula total = graph.lines.get(graph.lines.size() - 1);
        KernelEvaluator first = new KernelEvaluator(graph.formulas, graph.inputs, List.of(total), 4);
        KernelEvaluator second = first.another();
        first.evaluate(4);
        double[] before = first.buffer(total).clone();
        second.buffer(graph.inputs.get(0))[0] = 1e6;
        second.evaluate(4);
        assertArrayEquals(before, first.buffer(total));
    }

    @Test
    void everyGraphCompilesToTheSameValuesWhateverIsVaryingAndRead() {
        for (int seed = 0; seed < 100; seed++) {
            RandomFormulas graph = new RandomFormulas(seed);
            KernelEvaluator all = new KernelEvaluator(graph.formulas, graph.inputs, graph.lines, 2);
            all.evaluate(2);
            RandomStream random = new RandomStream(seed, "choice");
            for (int trial = 0; trial < 10; trial++) {
                List<Formula> varying = graph.inputs.stream()
                        .filter(i -> random.nextInt(3) == 0)
                        .toList();
                List<Formula> read =
                        graph.lines.stream().filter(i -> random.nextInt(4) == 0).toList();
                KernelEvaluator some = new KernelEvaluator(graph.formulas, varying, read, 2);
                some.evaluate(2);
                for (Formula line : read) {
                    double expected = all.buffer(line)[1];
                    assertEquals(expected, some.buffer(line)[1], 1e-9 * Math.abs(expected) + 1e-6, "seed " + seed);
                }
            }
        }
    }

    @Test
    void halfPenniesOfADefinitionRoundAsInTheLedger() {
        Formulas formulas = new Formulas();
        Formula amount = formulas.input("amount", "amount", new BigDecimal("1.005"));
        Formula rounded = formulas.penny("rounded", amount);
        KernelEvaluator kernel = new KernelEvaluator(formulas, List.of(amount), List.of(rounded), 3);
        kernel.buffer(amount)[1] = -1.005;
        kernel.buffer(amount)[2] = 1.00499;
        kernel.evaluate(3);
        assertArrayEquals(new double[] {1.01, -1.01, 1.00}, kernel.buffer(rounded));
    }

    @Test
    void linesOnOneIndexCostOneTermTogether() {
        Formulas formulas = new Formulas();
        Formula level = formulas.input("level", "level", BigDecimal.ONE);
        List<Formula> lines = java.util.stream.IntStream.range(0, 400)
                .mapToObj(i -> formulas.ledger("line " + i, formulas.multiply(formulas.constant(i + 1), level)))
                .toList();
        Formula total = formulas.figure("total", formulas.sum(lines));
        KernelEvaluator kernel = new KernelEvaluator(formulas, List.of(level), List.of(total), 1);
        assertEquals(1, kernel.operations());
        kernel.buffer(level)[0] = 2;
        kernel.evaluate(1);
        assertEquals(400 * 401, kernel.buffer(total)[0]);
    }

    @Test
    void readingWhatWasNotNamedIsRefused() {
        RandomFormulas graph = new RandomFormulas(1);
        KernelEvaluator kernel = new KernelEvaluator(graph.formulas, graph.inputs, List.of(graph.lines.get(0)), 1);
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> kernel.buffer(graph.lines.get(1)));
        assertTrue(e.getMessage().contains("neither a varying figure nor a result"), e.getMessage());
    }
}
