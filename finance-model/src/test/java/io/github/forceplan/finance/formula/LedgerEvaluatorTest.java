package io.github.forceplan.finance.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LedgerEvaluatorTest {

    private final Formulas formulas = new Formulas();

    /** The definitions read literally, every step in commons-math3's reduced fractions. */
    private static BigFraction literal(Formula formula, Map<Formula, BigFraction> given) {
        List<BigFraction> of =
                formula.operands().stream().map(f -> literal(f, given)).toList();
        return switch (formula.operation()) {
            case CONSTANT -> fraction(formula.constant());
            case INPUT, DRIVER -> given.get(formula);
            case SUM -> of.stream().reduce(BigFraction.ZERO, BigFraction::add);
            case SUBTRACT -> of.get(0).subtract(of.get(1));
            case MULTIPLY -> of.get(0).multiply(of.get(1));
            case DIVIDE -> of.get(0).divide(of.get(1));
            case POWER -> of.get(0).pow(of.get(1).intValue());
            case MIN -> of.get(0).compareTo(of.get(1)) < 0 ? of.get(0) : of.get(1);
            case MAX -> of.get(0).compareTo(of.get(1)) > 0 ? of.get(0) : of.get(1);
            case CHOOSE ->
                of.get(0).add(new BigFraction(1, 1_000_000_000)).compareTo(of.get(1)) >= 0 ? of.get(2) : of.get(3);
            case PENNY, LEDGER -> new BigFraction(BigInteger.valueOf(pence(of.get(0))), BigInteger.valueOf(100));
            case FIGURE -> of.get(0);
        };
    }

    private static BigFraction fraction(BigDecimal value) {
        BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
        return new BigFraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    /** Half away from zero: floor(|100 x| + 1/2) with the sign of x. */
    private static long pence(BigFraction x) {
        BigFraction up = x.abs().multiply(100).add(BigFraction.ONE_HALF);
        long p = up.getNumerator().divide(up.getDenominator()).longValueExact();
        return x.compareTo(BigFraction.ZERO) < 0 ? -p : p;
    }

    @Test
    void equalsLiteralFractionArithmeticOnRandomGraphs() {
        for (int seed = 0; seed < 60; seed++) {
            RandomFormulas graph = new RandomFormulas(seed);
            LedgerEvaluator ledger = new LedgerEvaluator(graph.formulas);
            Map<Formula, BigFraction> given = new HashMap<>();
            graph.inputs.forEach(input -> given.put(input, fraction(input.constant())));
            for (Formula line : graph.lines) {
                assertEquals(pence(literal(line, given)), ledger.pence(line), "seed " + seed + ": " + line);
            }
        }
    }

    @Test
    void afterSettingSomeInputsEqualsLiteralFractionArithmetic() {
        for (int seed = 100; seed < 130; seed++) {
            RandomFormulas graph = new RandomFormulas(seed);
            List<Formula> varying = graph.inputs.subList(0, 4);
            LedgerEvaluator ledger = new LedgerEvaluator(graph.formulas).varying(varying);
            Map<Formula, BigFraction> given = new HashMap<>();
            graph.inputs.forEach(input -> given.put(input, fraction(input.constant())));
            RandomStream random = new RandomStream(seed, "changes");
            for (Formula input : varying) {
                BigDecimal changed = input.constant().add(BigDecimal.valueOf(random.nextInt(1000), 4));
                ledger.set(input, changed);
                given.put(input, fraction(changed));
            }
            ledger.evaluate();
            for (Formula line : graph.lines) {
                assertEquals(pence(literal(line, given)), ledger.pence(line), "seed " + seed + ": " + line);
            }
        }
    }

    @Test
    void exactHalfPenniesRoundAwayFromZero() {
        Formula amount = formulas.input("amount", "amount", new BigDecimal("1234567"));
        Formula rate = formulas.input("rate", "rate", new BigDecimal("1.025"));
        Formula line = formulas.ledger("line", formulas.multiply(amount, rate));
        Formula negative =
                formulas.ledger("negative", formulas.multiply(formulas.subtract(formulas.constant(0), amount), rate));
        LedgerEvaluator ledger = new LedgerEvaluator(formulas);
        assertEquals(1_265_431_18, ledger.pence(line), "1234567 × 1.025 = 1265431.175");
        assertEquals(-1_265_431_18, ledger.pence(negative));
    }

    @Test
    void aTieThatPassesThroughThirdsIsStillATie() {
        Formula third = formulas.figure("third", formulas.divide(formulas.constant(1), formulas.constant(3)));
        Formula line =
                formulas.ledger("line", formulas.multiply(third, formulas.input("a", "a", new BigDecimal("0.015"))));
        assertEquals(1, new LedgerEvaluator(formulas).pence(line), "0.015 / 3 = 0.005 exactly");
    }

    @Test
    void sumsOfRoundedLinesAreExactWhereDoublesAreNot() {
        List<Formula> cents = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> formulas.ledger("line " + i, formulas.input("a" + i, "a", new BigDecimal("0.1"))))
                .toList();
        Formula total = formulas.figure("total", formulas.sum(cents));
        LedgerEvaluator ledger = new LedgerEvaluator(formulas);
        assertEquals(100_00, ledger.pence(total));
        assertEquals(new BigDecimal("100.00"), ledger.exact(total));
    }

    @Test
    void aDivisionByZeroNamesTheFigure() {
        Formula line = formulas.ledger(
                "ratio", formulas.divide(formulas.constant(1), formulas.input("b", "divisor", BigDecimal.ZERO)));
        ArithmeticException e = assertThrows(ArithmeticException.class, () -> new LedgerEvaluator(formulas));
        assertTrue(e.getMessage().contains("'ratio'") && e.getMessage().contains("1 ÷ divisor"), e.getMessage());
        assertEquals("1 ÷ divisor, to the penny", Notation.WORDS.write(line));
    }

    @Test
    void anUnroundedFigureHasNoPence() {
        Formula a = formulas.input("a", "tax base", new BigDecimal("309071.25"));
        LedgerEvaluator ledger = new LedgerEvaluator(formulas);
        assertThrows(NoSuchElementException.class, () -> ledger.pence(a));
        assertEquals(new BigDecimal("309071.25"), ledger.exact(a));
    }

    @Test
    void equalFormulasAreOne() {
        Formula a = formulas.input("a", "a", BigDecimal.ONE);
        Formula b = formulas.input("b", "b", BigDecimal.ONE);
        assertEquals(formulas.multiply(a, b), formulas.multiply(a, b));
        assertEquals(a, formulas.input("a", "a", BigDecimal.ONE));
        assertEquals(a, formulas.at("a"));
    }
}
