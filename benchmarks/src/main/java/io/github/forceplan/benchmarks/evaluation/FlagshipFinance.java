package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.Driven;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.precept.GrownTaxBase;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A strategy of 48 lines, five indices with risks, a precept, four reserves and six savings. Invented figures. */
final class FlagshipFinance {

    static final int LINES = 48;
    private static final int INDICES = 5;

    private final FinancePlanBuilder plan = new FinancePlanBuilder();

    private FlagshipFinance() {}

    /** @param roles whose strength is paid for */
    static FinancePlan plan(Set<String> roles) {
        FlagshipFinance made = new FlagshipFinance();
        made.addIndices();
        made.addLines(List.copyOf(roles));
        made.addPrecept();
        made.addReserves();
        made.addSavings();
        return made.plan.build();
    }

    private void addIndices() {
        for (int i = 0; i < INDICES; i++) {
            plan.index(
                    "index-" + i,
                    new Index(
                            "Index " + i,
                            ByYear.constant(
                                    FlagshipPlan.BASE,
                                    FlagshipPlan.YEARS.get(FlagshipPlan.YEARS.size() - 1),
                                    new BigDecimal(200 + 10 * i).movePointLeft(4)),
                            i == 0 ? Month.SEPTEMBER : Month.APRIL));
            plan.risk("index-" + i, risk("finance.indices.index-" + i + ".rate", 0.005));
        }
    }

    private static Risk risk(String figure, double deviation) {
        return new Risk(figure, figure, new Normal(0, deviation), Risk.Effect.ADD, 0.5, Optional.empty());
    }

    private void addLines(List<String> roles) {
        int made = 0;
        for (String role : roles) {
            plan.line(role, driven("strength." + role, "45000"));
            made++;
        }
        plan.line("overtime", driven("overtimeHours.investigators", "38.40"));
        plan.line("training", driven("recruits.investigators", "6000"));
        plan.line("custody", driven("recordedCrime", "21.50"));
        made += 3;
        for (int i = 0; i < 3; i++) {
            plan.line(
                    "grant-" + i,
                    new Grant(
                            "Grant " + i,
                            "Funding",
                            GrantKind.CORE,
                            Certainty.ASSUMED,
                            all("36000000"),
                            Optional.empty(),
                            Optional.empty()));
            plan.risk("grant-" + i, risk("finance.lines.grant-" + i + ".amount", 300_000));
            made++;
        }
        for (int i = 0; i < 6; i++) {
            plan.line(
                    "stated-" + i, new Recurring("Stated " + i, "Stated", all(Integer.toString(400_000 + 90_000 * i))));
            made++;
        }
        for (int i = 0; i < 4; i++) {
            plan.line(
                    "income-" + i,
                    new FeesAndIncome(
                            "Income " + i,
                            "Income",
                            new BigDecimal(700_000 + 110_000 * i),
                            indexation(i),
                            Optional.empty(),
                            Optional.empty(),
                            Recurrence.RECURRING));
            made++;
        }
        for (int i = 0; made < LINES; i++, made++) {
            plan.line(
                    "non-pay-" + i,
                    new NonPay(
                            "Non-pay " + i,
                            "Non-pay",
                            new BigDecimal(3_100_000 + 110_000 * i),
                            indexation(i),
                            Optional.empty(),
                            Optional.empty(),
                            Recurrence.RECURRING));
        }
    }

    private static Driven driven(String driver, String unitCost) {
        return new Driven(
                driver,
                "Driven",
                driver,
                new BigDecimal(unitCost),
                Optional.empty(),
                indexation(0),
                Recurrence.RECURRING);
    }

    private static Optional<Indexation> indexation(int i) {
        return Optional.of(new Indexation(
                "index-" + i % INDICES,
                FlagshipPlan.BASE,
                i == 0 ? PriceLevel.END_OF_YEAR : PriceLevel.AVERAGE_OF_YEAR));
    }

    private void addPrecept() {
        plan.precept(new Precept(
                "Precept",
                "Council tax",
                FlagshipPlan.BASE,
                new BigDecimal("192.60"),
                all("5.00"),
                new GrownTaxBase(FlagshipPlan.BASE, new BigDecimal("309071"), all("0.0125")),
                Optional.empty()));
        plan.risk("tax-base", risk("finance.precept.taxBase.growth", 0.002));
    }

    private void addReserves() {
        for (int i = 0; i < 4; i++) {
            plan.reserve(
                    "reserve-" + i,
                    new Reserve(
                            "Reserve " + i,
                            i == 0 ? Reserve.Kind.GENERAL : Reserve.Kind.EARMARKED,
                            "Purpose",
                            "Owner",
                            new BigDecimal(3_000_000 + 1_000_000 * i),
                            new AmountFloor(i == 0 ? new BigDecimal("2000000") : BigDecimal.ZERO),
                            List.of(Reserve.Use.REVENUE),
                            Optional.empty(),
                            i == 1 ? Optional.of(all("250000")) : Optional.empty(),
                            List.of(),
                            Optional.empty()));
        }
        plan.reservePolicy(new ReservePolicy(
                List.of(
                        new ReservePolicy.AutomaticDraw("reserve-3", Optional.empty()),
                        new ReservePolicy.AutomaticDraw("reserve-0", Optional.empty())),
                "reserve-0"));
    }

    private void addSavings() {
        for (int i = 0; i < 6; i++) {
            plan.saving(
                    "saving-" + i,
                    new Saving(
                            "Saving " + i,
                            "Savings",
                            "Owner",
                            true,
                            Recurrence.RECURRING,
                            all(Integer.toString(200_000 + 50_000 * i)),
                            Rag.values()[1 + i % 3],
                            BigDecimal.ONE,
                            i % 3));
        }
        plan.savingsDelivery(new SavingsDelivery(
                new Triangular(0.8, 1, 1.05), new Triangular(0.5, 0.8, 1), new Triangular(0, 0.4, 0.9), 0.3));
    }

    private static ByYear all(String figure) {
        return ByYear.constant(
                FlagshipPlan.YEARS.get(0),
                FlagshipPlan.YEARS.get(FlagshipPlan.YEARS.size() - 1),
                new BigDecimal(figure));
    }
}
