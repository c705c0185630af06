package io.github.forceplan.finance.mtfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds in every plan. */
class RandomPlanTest {

    private static final int YEARS = 6;
    private static final List<Ledger> LEDGERS = IntStream.range(0, 50)
            .mapToObj(seed -> RandomPlan.model(seed, YEARS).ledger(RandomPlan.drivers(seed, YEARS)))
            .toList();

    private static void inEveryYear(BiConsumer<Ledger, FinancialYear> check) {
        for (Ledger ledger : LEDGERS) {
            for (FinancialYear year : ledger.years()) {
                check.accept(ledger, year);
            }
        }
    }

    private static Money sum(Ledger ledger, ReserveMeasure measure, FinancialYear year) {
        return ledger.model().reserves().stream()
                .map(id -> ledger.money(id, measure, year))
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void netExpenditureLessSavingsAndContributionsIsFundedByFundingDrawsAndTheResidual() {
        inEveryYear((ledger, year) -> {
            Money uses = ledger.money(Measure.NET_EXPENDITURE, year)
                    .minus(ledger.money(Measure.SAVINGS, year))
                    .plus(sum(ledger, ReserveMeasure.CONTRIBUTIONS, year));
            Money sources = ledger.money(Measure.FUNDING, year)
                    .plus(sum(ledger, ReserveMeasure.PLANNED_DRAWS, year))
                    .plus(sum(ledger, ReserveMeasure.AUTOMATIC_DRAWS, year))
                    .plus(ledger.money(Measure.UNFUNDED_RESIDUAL, year));
            assertEquals(uses, sources);
        });
    }

    @Test
    void gapsAreAsDefined() {
        inEveryYear((ledger, year) -> {
            Money gap = ledger.money(Measure.NET_EXPENDITURE, year)
                    .minus(ledger.money(Measure.FUNDING, year))
                    .minus(ledger.money(Measure.SAVINGS, year));
            assertEquals(gap, ledger.money(Measure.BUDGET_GAP, year));
            Money underlying = ledger.money(Measure.RECURRING_NET_EXPENDITURE, year)
                    .minus(ledger.money(Measure.RECURRING_FUNDING, year))
                    .minus(ledger.money(Measure.RECURRING_SAVINGS, year));
            assertEquals(underlying, ledger.money(Measure.UNDERLYING_GAP, year));
            Money after = gap.minus(ledger.money(Measure.PLANNED_RESERVES_USED, year));
            assertEquals(after, ledger.money(Measure.GAP_AFTER_RESERVES, year));
            Money open = after.minus(ledger.money(Measure.AUTOMATIC_RESERVES_USED, year));
            assertEquals(open.isPositive() ? open : Money.ZERO, ledger.money(Measure.UNFUNDED_RESIDUAL, year));
            assertEquals(after.isNegative() ? after.negated() : Money.ZERO, ledger.money(Measure.SURPLUS, year));
        });
    }

    @Test
    void totalsAreTheSumsOfTheirLines() {
        inEveryYear((ledger, year) -> {
            assertEquals(
                    ledger.total(Section.SPENDING, year).minus(ledger.total(Section.INCOME, year)),
                    ledger.money(Measure.NET_EXPENDITURE, year));
            assertEquals(ledger.total(Section.FUNDING, year), ledger.money(Measure.FUNDING, year));
            assertEquals(ledger.total(Section.SAVING, year), ledger.money(Measure.SAVINGS, year));
        });
    }

    @Test
    void reservesRollForward() {
        inEveryYear((ledger, year) -> {
            for (String id : ledger.model().reserves()) {
                assertEquals(
                        ledger.money(id, ReserveMeasure.OPENING, year)
                                .plus(ledger.money(id, ReserveMeasure.CONTRIBUTIONS, year))
                                .minus(ledger.money(id, ReserveMeasure.DRAWS, year)),
                        ledger.money(id, ReserveMeasure.CLOSING, year));
                if (ledger.index(year) > 0) {
                    assertEquals(
                            ledger.money(id, ReserveMeasure.CLOSING, year.plus(-1)),
                            ledger.money(id, ReserveMeasure.OPENING, year));
                }
            }
            assertEquals(sum(ledger, ReserveMeasure.CLOSING, year), ledger.money(Measure.CLOSING_RESERVES, year));
        });
    }

    @Test
    void automaticDrawsLeaveReservesAtOrAboveTheirFloor() {
        inEveryYear((ledger, year) -> {
            for (String id : ledger.model().reserves()) {
                Money drawn = ledger.money(id, ReserveMeasure.AUTOMATIC_DRAWS, year);
                assertTrue(!drawn.isNegative());
                if (drawn.isPositive()) {
                    assertTrue(!ledger.belowFloor(id, year), id + " was drawn below its floor");
                }
            }
        });
    }

    @Test
    void theFinancingRequirementRollsForward() {
        inEveryYear((ledger, year) -> {
            if (ledger.index(year) == 0) {
                return;
            }
            Money provision = ledger.lines().stream()
                    .filter(line -> line.id().startsWith("provision."))
                    .map(line -> ledger.line(line.id(), year))
                    .reduce(Money.ZERO, Money::plus);
            assertEquals(
                    ledger.money(Measure.FINANCING_REQUIREMENT, year.plus(-1))
                            .plus(ledger.money(Measure.BORROWING_NEED, year))
                            .minus(provision),
                    ledger.money(Measure.FINANCING_REQUIREMENT, year));
        });
    }

    /** Half a penny a line; a total may differ by half a penny for each line in it. */
    @Test
    void theKernelEqualsTheLedgerToAPennyALine() {
        for (int seed = 0; seed < LEDGERS.size(); seed++) {
            Ledger ledger = LEDGERS.get(seed);
            MtfsModel model = ledger.model();
            Drivers drivers = RandomPlan.drivers(seed, YEARS);
            List<Formula> inputs = model.formulas().byAddress().values().stream()
                    .filter(figure -> figure.address().startsWith("finance."))
                    .toList();
            MtfsKernel kernel = model.kernel()
                    .vary(seed % 2 == 0 ? inputs : List.of())
                    .computeLines()
                    .compute(Measure.values())
                    .compute(ReserveMeasure.values())
                    .blockSize(3)
                    .build();
            fill(kernel, model, drivers);
            kernel.evaluate(3);
            double everyRounding = 0.005 * model.lines().size() * YEARS * 2;
            for (int y = 0; y < YEARS; y++) {
                for (BudgetLine line : model.lines()) {
                    // Interest on cash follows balances, whose own half pennies add up before a rate of a few per cent.
                    double tolerance = 0.005 + 1e-6 + (line.id().startsWith("in") ? 0.05 * everyRounding : 0);
                    assertEquals(
                            ledger.line(line.id(), model.years().get(y))
                                    .pounds()
                                    .doubleValue(),
                            kernel.line(line.id(), y)[2],
                            tolerance,
                            "seed " + seed + " " + line);
                }
                for (Measure measure : model.measures()) {
                    assertEquals(
                            ledger.exact(measure, model.years().get(y)).doubleValue(),
                            kernel.measure(measure, y)[1],
                            measure == Measure.BAND_D ? 1e-9 : everyRounding,
                            "seed " + seed + " " + measure);
                }
                for (String reserve : model.reserves()) {
                    for (ReserveMeasure measure : ReserveMeasure.values()) {
                        assertEquals(
                                ledger.exact(model.reserve(reserve, measure, y)).doubleValue(),
                                kernel.reserve(reserve, measure, y)[0],
                                measure == ReserveMeasure.BELOW_FLOOR ? 0 : everyRounding,
                                "seed " + seed + " " + reserve + " " + measure);
                    }
                }
            }
        }
    }

    private static void fill(MtfsKernel kernel, MtfsModel model, Drivers drivers) {
        for (String name : model.drivers()) {
            for (int y = 0; y < YEARS; y++) {
                java.util.Arrays.fill(
                        kernel.driver(name, y),
                        drivers.value(name, y, model.years()).doubleValue());
            }
        }
    }

    @Test
    void theKernelsOwnIdentitiesHoldInEveryDraw() {
        MtfsModel model = RandomPlan.model(11, YEARS);
        MtfsKernel kernel = model.kernel()
                .compute(Measure.values())
                .compute(ReserveMeasure.values())
                .blockSize(50)
                .build();
        var random = new io.github.forceplan.forecast.random.RandomStream(5, "drivers");
        for (String name : model.drivers()) {
            for (int y = 0; y < YEARS; y++) {
                double[] values = kernel.driver(name, y);
                for (int d = 0; d < 50; d++) {
                    values[d] = 3000 * random.nextDouble();
                }
            }
        }
        kernel.evaluate(50);
        for (int y = 0; y < YEARS; y++) {
            for (int d = 0; d < 50; d++) {
                double gap = kernel.measure(Measure.NET_EXPENDITURE, y)[d]
                        - kernel.measure(Measure.FUNDING, y)[d]
                        - kernel.measure(Measure.SAVINGS, y)[d];
                assertEquals(gap, kernel.measure(Measure.BUDGET_GAP, y)[d], 1e-6);
                double used = 0;
                for (String id : model.reserves()) {
                    used += kernel.reserve(id, ReserveMeasure.PLANNED_DRAWS, y)[d]
                            + kernel.reserve(id, ReserveMeasure.AUTOMATIC_DRAWS, y)[d]
                            - kernel.reserve(id, ReserveMeasure.CONTRIBUTIONS, y)[d];
                }
                assertEquals(gap, used + kernel.measure(Measure.UNFUNDED_RESIDUAL, y)[d], 1e-6);
            }
        }
    }
}
