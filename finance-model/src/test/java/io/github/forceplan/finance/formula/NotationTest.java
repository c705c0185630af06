package io.github.forceplan.finance.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotationTest {

    private final Formulas f = new Formulas();
    private final Formula a = f.input("plan.a", "annual amount", new BigDecimal("1200000"));
    private final Formula old = f.input("plan.old", "old level", BigDecimal.ONE);
    private final Formula now = f.input("plan.now", "new level", new BigDecimal("1.02"));
    private final Formula line = f.ledger(
            "line",
            f.divide(
                    f.multiply(a, f.add(f.multiply(f.constant(5), old), f.multiply(f.constant(7), now))),
                    f.constant(12)));

    private String sheet(Formula formula) {
        Map<String, String> cells = Map.of("annual amount", "B2", "old level", "C2", "new level", "D2", "line", "E2");
        return Notation.spreadsheet(named -> cells.get(named.name())).write(formula);
    }

    @Test
    void wordsReadAsAFinanceOfficerWouldWriteThem() {
        assertEquals("annual amount × (5 × old level + 7 × new level) ÷ 12, to the penny", Notation.WORDS.write(line));
    }

    @Test
    void wordsBracketOnlyWhatNeedsIt() {
        assertEquals(
                "(the greater of 0 and (old level − new level))",
                Notation.WORDS.write(f.max(f.constant(0), f.subtract(old, now))));
        Formula rounded = f.ledger("", f.multiply(a, old));
        assertEquals(
                "(annual amount × old level, to the penny) × new level",
                Notation.WORDS.write(f.multiply(rounded, now)));
    }

    @Test
    void spreadsheetFormulaIsRoundedAsTheLedgerIs() {
        assertEquals("ROUND(B2*(5*C2+7*D2)/12,2)", sheet(line));
    }

    @Test
    void bracketsKeepTheOrderOfOperations() {
        assertEquals("B2-(C2-D2)", sheet(f.subtract(a, f.subtract(old, now))));
        assertEquals("B2/(C2/D2)", sheet(f.divide(a, f.divide(old, now))));
        assertEquals("B2/(C2*D2)", sheet(f.divide(a, f.multiply(old, now))));
        assertEquals("(B2+C2)^3", sheet(f.power(f.add(a, old), 3)));
        assertEquals("B2*C2^3", sheet(f.multiply(a, f.power(old, 3))));
        assertEquals("(B2-C2)*D2", sheet(f.multiply(f.subtract(a, old), now)));
    }

    @Test
    void choicesAndBounds() {
        assertEquals("IF(B2+0.000000001>=C2,D2,0)", sheet(f.ifAtLeast(a, old, now, f.constant(0))));
        assertEquals("MIN(B2,MAX(0,C2))", sheet(f.min(a, f.max(f.constant(0), old))));
        assertEquals("B2+E2", sheet(f.sum(List.of(a, line))));
    }
}
