package io.github.forceplan.finance.mtfs;

import static io.github.forceplan.finance.mtfs.Given.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavingTest {

    private static final List<FinancialYear> YEARS = years("2019/20", 4);

    private static Saving saving(boolean cashable, String taken, int delay) {
        return new Saving(
                "Fleet",
                "Savings",
                "Owner",
                cashable,
                Recurrence.RECURRING,
                from("2019/20", "1200", "2400", "2400", "2400"),
                Rag.GREEN,
                new BigDecimal(taken),
                delay);
    }

    private static Ledger ledgerOf(Saving saving) {
        return ledger(
                new FinancePlanBuilder()
                        .line("spending", recurring("2019/20", "5000", "5000", "5000", "5000"))
                        .saving("fleet", saving),
                YEARS);
    }

    @Test
    void aSavingTakenInPartSavesThatPart() {
        assertEquals(moneys("600", "1200", "1200", "1200"), line(ledgerOf(saving(true, "0.5", 0)), "saving.fleet"));
    }

    /** 15 months: a year and a quarter; 3/4 of the year's amount and 1/4 of that before. */
    @Test
    void aDelayMovesTheWholePhasing() {
        assertEquals(moneys("0", "900", "2100", "2400"), line(ledgerOf(saving(true, "1", 15)), "saving.fleet"));
        assertEquals(moneys("0", "0", "0", "0"), line(ledgerOf(saving(true, "1", 60)), "saving.fleet"));
    }

    @Test
    void whatReleasesNoMoneyClosesNoGap() {
        Ledger ledger = ledgerOf(saving(false, "1", 0));
        assertEquals(moneys("1200", "2400", "2400", "2400"), line(ledger, "saving.fleet"));
        assertEquals(moneys("0", "0", "0", "0"), all(ledger, Measure.SAVINGS));
        assertEquals(moneys("5000", "5000", "5000", "5000"), all(ledger, Measure.BUDGET_GAP));
    }
}
