package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import io.github.forceplan.solver.run.PlanCheck;
import io.github.forceplan.solver.run.PlanRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The identities that every result owes its reader, over plans made from the flagship by random changes. */
class RandomPlansTest {

    private static final Path FLAGSHIP = Path.of("../scenarios/derbyshire-2019.yaml");
    private static final int PLANS = 12;
    private static final int CHANGES = 25;

    /** Means of sums of a few hundred million pounds in double precision: a hundredth of a penny. */
    private static final double POUNDS = 1e-4;

    @Test
    void identitiesHold() throws RefusedException {
        // a wide published range, so that the balancing line can be solved whatever a change does to the gap's spread
        Plan flagship = PlanFiles.read(FLAGSHIP).value().with(Change.set("balancing.high", 50_000_000));
        int changed = 0;
        for (int i = 0; i < PLANS; i++) {
            RandomStream random = new RandomStream(i, "random plans");
            Plan plan = flagship;
            for (int c = 0; c < CHANGES; c++) {
                Plan next = changed(plan, random);
                changed += next == plan ? 0 : 1;
                plan = next;
            }
            PlanResult result = PlanRun.of(plan).draws(40).seed(i).run();
            result.scenarios().forEach(RandomPlansTest::check);
        }
        // otherwise the plans would hardly differ from the flagship
        assertTrue(changed > PLANS * CHANGES / 2, changed + " changes took");
    }

    /** A figure anywhere in demand, workforce or finance times 0.7 to 1.3; the plan itself if that breaks a rule. */
    private static Plan changed(Plan plan, RandomStream random) {
        List<Map.Entry<String, Object>> figures = Addresses.list(plan).entrySet().stream()
                .filter(entry -> entry.getKey().matches("(demand|workforce|finance)\\..*"))
                .filter(entry -> entry.getValue() instanceof BigDecimal || entry.getValue() instanceof Double)
                .toList();
        String address = figures.get(random.nextInt(figures.size())).getKey();
        try {
            Plan next = plan.with(Change.multiply(address, 0.7 + 0.6 * random.nextDouble()));
            return PlanCheck.faults(next).isEmpty() ? next : plan;
        } catch (IllegalArgumentException e) {
            return plan;
        }
    }

    private static void check(ScenarioResult scenario) {
        for (int y = 0; y < scenario.demand().recordedCrime().size(); y++) {
            checkDemand(scenario.demand(), y);
        }
        scenario.workforce().investigators().forEach(RandomPlansTest::checkInvestigators);
        scenario.workforce()
                .bySkill()
                .values()
                .forEach(years -> years.forEach(year -> {
                    assertTrue(year.unmetHours().quantile("0.05") >= 0);
                    assertTrue(year.unmetHours().mean() <= year.hoursRequired().mean() + 1e-6);
                }));
        scenario.finance().years().forEach(RandomPlansTest::checkYear);
        checkReserves(scenario.finance());
    }

    private static void checkDemand(DemandResult demand, int y) {
        DemandResult.Year all = demand.recordedCrime().get(y);
        double total = 0;
        for (List<DemandResult.Year> group : demand.byOffenceGroup().values()) {
            DemandResult.Year year = group.get(y);
            assertEquals(
                    year.total().mean(),
                    year.baseline().mean()
                            + year.recording().mean()
                            + year.growth().mean(),
                    1e-6);
            total += year.total().mean();
        }
        assertEquals(total, all.total().mean(), 1e-6);
        assertEquals(
                all.total().mean(),
                all.baseline().mean() + all.recording().mean() + all.growth().mean(),
                1e-6);
    }

    private static void checkInvestigators(WorkforceResult.InvestigatorYear year) {
        assertTrue(year.strength().mean() >= year.available().mean());
        assertTrue(year.available().mean() >= year.deployable().mean());
        assertTrue(year.unmetHours().quantile("0.05") >= 0);
    }

    private static void checkYear(FinanceResult.Year year) {
        double gap = year.netExpenditure().mean()
                - year.funding().mean()
                - year.savings().mean();
        assertEquals(gap, year.budgetGap().mean(), POUNDS);
        double after = gap - year.plannedReservesUsed().mean();
        assertEquals(after, year.gapAfterReserves().mean(), POUNDS);
        // max(0, x − a) − max(0, −x) = x − a in every draw, a being nothing where x is negative
        assertEquals(
                after - year.automaticReservesUsed().mean(),
                year.unfundedResidual().mean() - year.surplus().mean(),
                POUNDS);
    }

    private static void checkReserves(FinanceResult finance) {
        int years = finance.years().size();
        double[] closing = new double[years];
        double[] net = new double[years];
        for (int i = 0; i < finance.reserves().size(); i++) {
            FinanceResult.ReserveYear reserve = finance.reserves().get(i);
            double expected = reserve.opening().mean()
                    + reserve.contributions().mean()
                    - reserve.draws().mean();
            assertEquals(expected, reserve.closing().mean(), POUNDS);
            if (i % years > 0) {
                assertEquals(
                        finance.reserves().get(i - 1).closing().mean(),
                        reserve.opening().mean(),
                        POUNDS);
            }
            closing[i % years] += reserve.closing().mean();
            net[i % years] += reserve.draws().mean() - reserve.contributions().mean();
        }
        for (int y = 0; y < years; y++) {
            FinanceResult.Year year = finance.years().get(y);
            assertEquals(closing[y], year.closingReserves().mean(), POUNDS);
            assertEquals(
                    net[y],
                    year.plannedReservesUsed().mean()
                            + year.automaticReservesUsed().mean()
                            - year.surplus().mean(),
                    POUNDS);
        }
    }
}
