package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.WorkforceResult;
import io.github.forceplan.solver.run.PlanRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A plan small enough for a sheet of paper, walked from crimes to reserves. Nothing in it is random, so that every draw
 * and every quantile is the figure worked out here.
 */
class SmallPlanTest {

    /** Days of the two years, as hours spread over the year by calendar days: 2019/20 has a 29 February. */
    private static final double HOURS_2019 = 40 * 366 / 7.0;

    private static final double HOURS_2020 = 40 * 365 / 7.0;

    private static PlanResult run() throws RefusedException {
        Plan plan = PlanFiles.read(Path.of("src/test/resources/io/github/forceplan/io/plan/small.yaml"))
                .value();
        return PlanRun.of(plan).run();
    }

    @Test
    void crimesBecomeHoursAndPosts() throws RefusedException {
        PlanResult result = run();
        assertCertain(
                400, result.scenario("plan").demand().recordedCrime().get(1).total(), 1e-9);
        assertCertain(0, result.scenario("plan").demand().recordedCrime().get(1).growth(), 1e-9);
        WorkforceResult.InvestigatorYear first =
                result.scenario("plan").workforce().investigators().get(0);
        assertCertain(4_000, first.hoursRequired(), 1e-9);
        assertCertain(4_000 / HOURS_2019, first.postsRequired(), 1e-9);
        assertCertain(0.1 * HOURS_2019, first.overtimeHours(), 1e-9);
        assertCertain(4_000 - 1.1 * HOURS_2019, first.unmetHours(), 1e-9);
        assertEquals(2, first.establishment());
        assertCertain(1, first.atYearEnd().strength(), 1e-12);
    }

    @Test
    void postsBecomeCostGapAndReserves() throws RefusedException {
        FinanceResult finance = run().scenario("plan").finance();
        // pay: 50,000 × (5 + 7 × 1.02) ÷ 12, and 1.02 times that; overtime £20 an hour; £10 a crime
        double first = 50_000 * (5 + 7 * 1.02) / 12 + 20 * 0.1 * HOURS_2019 + 4_000;
        double second = 50_000 * 1.02 * (5 + 7 * 1.02) / 12 + 20 * 0.1 * HOURS_2020 + 4_000 + 30_000;
        // funding: grant 48,000, precept 100 × £102, then × £104
        assertYear(finance.years().get(0), first, 58_200, 0, 20_000, 0);
        assertYear(finance.years().get(1), second, 58_400, 2_000, 20_000 - (first - 58_200), 30_000);
        assertCertain(
                second - 58_400 - 2_000 - (20_000 - (first - 58_200) - 2_000 - 5_000),
                finance.years().get(1).unfundedResidual(),
                1e-6);
        assertCertain(5_000, finance.reserves().get(1).closing(), 1e-6);
        assertEquals(1, finance.years().get(1).probabilityUnfunded());
        assertEquals(0, finance.years().get(1).probabilityReservesBelowFloor());
    }

    private static void assertYear(
            FinanceResult.Year year, double net, double funding, double planned, double opening, double oneOff) {
        double gap = net - funding;
        double after = gap - planned;
        double automatic = Math.min(after, opening - planned - 5_000);
        assertCertain(net, year.netExpenditure(), 1e-6);
        assertCertain(funding, year.funding(), 1e-6);
        assertCertain(gap, year.budgetGap(), 1e-6);
        assertCertain(gap - oneOff, year.underlyingGap(), 1e-6);
        assertCertain(after, year.gapAfterReserves(), 1e-6);
        assertCertain(automatic, year.automaticReservesUsed(), 1e-6);
        assertCertain(opening - planned - automatic, year.closingReserves(), 1e-6);
    }

    @Test
    void theLedgerIsTheSameToThePenny() throws RefusedException {
        FinanceResult finance = run().scenario("plan").finance();
        assertEquals(50_583.33, amount(finance, "pay", 0));
        assertEquals(51_595.00, amount(finance, "pay", 1));
        assertEquals(4_182.86, amount(finance, "overtime", 0));
        assertEquals(4_171.43, amount(finance, "overtime", 1));
        assertEquals(10_400.00, amount(finance, "precept", 1));
    }

    @Test
    void aScenarioDiffersByItsChangesOnly() throws RefusedException {
        PlanResult result = run();
        WorkforceResult.InvestigatorYear more =
                result.scenario("more-posts").workforce().investigators().get(0);
        assertCertain(2, more.strength(), 1e-12);
        // two investigators have more hours than the work needs: neither overtime nor unmet work
        assertCertain(0, more.unmetHours(), 1e-9);
        double extraPay = amount(result.scenario("more-posts").finance(), "pay", 0)
                - amount(result.scenario("plan").finance(), "pay", 0);
        assertEquals(50_583.33, extraPay, 0.011);
    }

    private static double amount(FinanceResult finance, String line, int year) {
        return finance.ledger().stream()
                .filter(entry -> entry.id().equals(line))
                .findFirst()
                .orElseThrow()
                .amounts()
                .get(year);
    }

    private static void assertCertain(double expected, Estimate estimate, double tolerance) {
        assertEquals(expected, estimate.mean(), tolerance);
        assertEquals(expected, estimate.quantile("0.05"), tolerance);
        assertEquals(expected, estimate.quantile("0.95"), tolerance);
    }
}
