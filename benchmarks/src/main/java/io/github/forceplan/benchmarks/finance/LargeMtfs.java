package io.github.forceplan.benchmarks.finance;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.FinancingSource;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.capital.Provision;
import io.github.forceplan.finance.capital.Scheme;
import io.github.forceplan.finance.capital.Treasury;
import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.Contract;
import io.github.forceplan.finance.line.Driven;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.Pay;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.pay.Cohort;
import io.github.forceplan.finance.pay.OnCosts;
import io.github.forceplan.finance.pay.PayScale;
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
import io.github.forceplan.finance.reserve.ShareFloor;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.finance.risk.RiskCorrelation;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ten-year strategy of 400 lines, 30 schemes, 12 loans, 12 reserves, 24 savings and 16 indices, of the size of a large
 * force's budget. Invented figures.
 */
final class LargeMtfs {

    static final FinancialYear BASE = FinancialYear.parse("2018/19");
    static final List<FinancialYear> YEARS = FinancialYear.range(BASE.plus(1), BASE.plus(10));
    static final List<String> DRIVERS = List.of("strength.detective", "overtime", "recordedCrime");

    private static final int INDICES = 16;

    private LargeMtfs() {}

    static MtfsModel model() {
        return MtfsModel.compile(plan(), YEARS, DRIVERS);
    }

    static Drivers drivers() {
        return Drivers.none()
                .with("strength.detective", 310, 322, 330, 334, 340, 341, 342, 342, 343, 344)
                .with("overtime", 41_000, 39_000, 37_500, 36_000, 36_000, 36_000, 36_000, 36_000, 36_000, 36_000)
                .with("recordedCrime", 59_753, 61_742, 63_798, 68_118, 68_000, 68_100, 68_200, 68_300, 68_400, 68_500);
    }

    static FinancePlan plan() {
        FinancePlanBuilder plan = new FinancePlanBuilder();
        for (int i = 0; i < INDICES; i++) {
            plan.index("index-" + i, new Index("Index " + i, rates(i), i < 4 ? Month.SEPTEMBER : Month.APRIL));
            plan.risk(
                    "index-" + i,
                    new Risk(
                            "Index " + i,
                            "finance.indices.index-" + i + ".rate",
                            new Normal(0, 0.005),
                            Risk.Effect.ADD,
                            0.5,
                            Optional.empty()));
        }
        plan.correlation("pay", new RiskCorrelation(List.of("index-0", "index-1", "index-2", "index-3"), 0.8));
        addPay(plan);
        for (int i = 0; i < 400; i++) {
            plan.line("line-" + i, line(i));
        }
        plan.precept(new Precept(
                "Precept",
                "Council tax",
                BASE,
                new BigDecimal("192.60"),
                all("5.00"),
                new GrownTaxBase(BASE, new BigDecimal("309071"), all("0.0125")),
                Optional.empty()));
        plan.risk(
                "tax-base",
                new Risk(
                        "Tax base",
                        "finance.precept.taxBase.growth",
                        new Normal(0, 0.002),
                        Risk.Effect.ADD,
                        0.3,
                        Optional.empty()));
        for (int i = 0; i < 24; i++) {
            plan.saving("saving-" + i, saving(i));
        }
        plan.savingsDelivery(new SavingsDelivery(
                new Triangular(0.8, 1, 1.05), new Triangular(0.5, 0.8, 1), new Triangular(0, 0.4, 0.9), 0.3));
        addReserves(plan);
        plan.capital(capital());
        return plan.build();
    }

    private static void addPay(FinancePlanBuilder plan) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (int p = 0; p < 8; p++) {
            points.put("p" + p, new BigDecimal(20_370 + 2_900 * p));
        }
        for (int s = 0; s < 4; s++) {
            plan.payScale(
                    "scale-" + s,
                    new PayScale(
                            "Grade " + s,
                            points,
                            Month.APRIL,
                            new Indexation("index-" + s, BASE, PriceLevel.END_OF_YEAR)));
        }
        plan.onCosts("on-costs", new OnCosts("Officers", all("0.31"), all("0.138"), all("8632")));
    }

    private static Line line(int i) {
        String label = "Line " + i;
        Optional<Indexation> indexation =
                Optional.of(new Indexation("index-" + i % INDICES, BASE, PriceLevel.AVERAGE_OF_YEAR));
        BigDecimal annual = new BigDecimal(100_000 + 1_237 * i).add(new BigDecimal("0.37"));
        if (i < 60) {
            return new Pay(
                    label,
                    "Pay",
                    "scale-" + i % 4,
                    "on-costs",
                    Map.of(
                            "posts",
                            new Cohort(
                                    "p" + i % 6,
                                    BASE,
                                    true,
                                    Optional.of(all(Integer.toString(5 + i))),
                                    Optional.empty())),
                    Optional.empty(),
                    Optional.of(all("0.03")));
        }
        if (i < 70) {
            return new Driven(
                    label,
                    "Driven",
                    DRIVERS.get(i % 3),
                    new BigDecimal("41.27"),
                    Optional.empty(),
                    indexation,
                    Recurrence.RECURRING);
        }
        if (i < 90) {
            return new Contract(
                    label,
                    "Contracts",
                    annual,
                    indexation,
                    Optional.of(Month.JULY),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2023, 12, 31)),
                    Optional.of(new BigDecimal("0.03")));
        }
        if (i < 105) {
            return new FeesAndIncome(
                    label, "Income", annual, indexation, Optional.empty(), Optional.empty(), Recurrence.RECURRING);
        }
        if (i < 120) {
            return new Grant(
                    label,
                    "Grants",
                    GrantKind.CORE,
                    Certainty.ASSUMED,
                    all("7650000"),
                    Optional.empty(),
                    Optional.empty());
        }
        if (i < 160) {
            return new Recurring(label, "Stated", all(annual.toPlainString()));
        }
        return new NonPay(
                label, "Non-pay", annual, indexation, Optional.empty(), Optional.empty(), Recurrence.RECURRING);
    }

    private static Saving saving(int i) {
        return new Saving(
                "Saving " + i,
                "Savings",
                "Owner",
                true,
                Recurrence.RECURRING,
                all(Integer.toString(40_000 + 10_000 * i)),
                Rag.values()[1 + i % 3],
                BigDecimal.ONE,
                i % 5);
    }

    private static void addReserves(FinancePlanBuilder plan) {
        List<ReservePolicy.AutomaticDraw> order = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            plan.reserve(
                    "reserve-" + i,
                    new Reserve(
                            "Reserve " + i,
                            i == 0 ? Reserve.Kind.GENERAL : Reserve.Kind.EARMARKED,
                            "Purpose",
                            "Owner",
                            new BigDecimal(2_000_000 + 500_000 * i),
                            i == 0 ? new ShareFloor(new BigDecimal("0.02")) : new AmountFloor(BigDecimal.ZERO),
                            List.of(Reserve.Use.REVENUE, Reserve.Use.CAPITAL),
                            Optional.empty(),
                            i % 2 == 0 ? Optional.of(all("100000")) : Optional.empty(),
                            List.of(),
                            Optional.empty()));
            order.add(new ReservePolicy.AutomaticDraw("reserve-" + i, Optional.of(all("750000"))));
        }
        plan.reservePolicy(new ReservePolicy(order, "reserve-0"));
    }

    private static Capital capital() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            schemes.put(
                    "scheme-" + i,
                    new Scheme(
                            "Scheme " + i,
                            ByYear.constant(
                                    YEARS.get(i % 8), YEARS.get(i % 8 + 2), new BigDecimal(400_000 + 50_000 * i)),
                            Map.of(
                                    "grant",
                                    new FinancingSource(
                                            FinancingSource.Kind.GRANT,
                                            Optional.empty(),
                                            ByYear.constant(
                                                    YEARS.get(i % 8), YEARS.get(i % 8), new BigDecimal(100_000)))),
                            YEARS.get(i % 8 + 2),
                            i % 2 == 0
                                    ? new Provision(Provision.Method.EQUAL_INSTALMENT, 10 + i, Optional.empty())
                                    : new Provision(
                                            Provision.Method.ANNUITY, 20 + i, Optional.of(new BigDecimal("0.025")))));
        }
        Map<String, Loan> loans = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            loans.put(
                    "loan-" + i,
                    new Loan(
                            "Loan " + i,
                            Loan.Kind.values()[i % 3],
                            new BigDecimal(1_000_000 + 250_000 * i),
                            LocalDate.of(2016 + i % 8, 1 + i, 15),
                            10 + 2 * i,
                            2,
                            new BigDecimal("0.0245")));
        }
        return new Capital(
                new BigDecimal("31000000"),
                all("900000"),
                schemes,
                loans,
                Optional.of(new Treasury(new BigDecimal("8000000"), all("0.0075"), all("0.02"))),
                Optional.empty());
    }

    private static ByYear rates(int i) {
        TreeMap<FinancialYear, BigDecimal> rates = new TreeMap<>();
        for (int y = 0; y <= YEARS.size(); y++) {
            rates.put(BASE.plus(y), new BigDecimal(150 + (37 * i + 11 * y) % 200).movePointLeft(4));
        }
        return new ByYear(rates);
    }

    private static ByYear all(String figure) {
        return ByYear.constant(YEARS.get(0), YEARS.get(YEARS.size() - 1), new BigDecimal(figure));
    }
}
