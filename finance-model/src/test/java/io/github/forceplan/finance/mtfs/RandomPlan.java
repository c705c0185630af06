package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.FinancingSource;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.capital.Provision;
import io.github.forceplan.finance.capital.Scheme;
import io.github.forceplan.finance.capital.Treasury;
import io.github.forceplan.finance.line.BalancingPressure;
import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.CollectionFundShare;
import io.github.forceplan.finance.line.Contract;
import io.github.forceplan.finance.line.Driven;
import io.github.forceplan.finance.line.FeesAndIncome;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.HeadcountCondition;
import io.github.forceplan.finance.line.Line;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Pay;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.pay.Cohort;
import io.github.forceplan.finance.pay.OnCosts;
import io.github.forceplan.finance.pay.PayScale;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.precept.DwellingsTaxBase;
import io.github.forceplan.finance.precept.GrownTaxBase;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.precept.StatedTaxBase;
import io.github.forceplan.finance.precept.TaxBase;
import io.github.forceplan.finance.price.Index;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.reserve.ShareFloor;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.random.RandomStream;
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

/** Plans with every kind of line, scheme, loan, reserve and saving in them, from a seed. */
final class RandomPlan {

    static final FinancialYear FIRST = FinancialYear.parse("2019/20");
    static final FinancialYear BASE = FIRST.plus(-1);
    static final List<String> DRIVERS = List.of("strength.detective", "officers", "recordedCrime");

    private final RandomStream random;
    private final List<FinancialYear> years;
    private final FinancePlanBuilder plan = new FinancePlanBuilder();

    private RandomPlan(long seed, int count) {
        this.random = new RandomStream(seed, "random plan");
        this.years = FinancialYear.range(FIRST, FIRST.plus(count - 1));
    }

    static List<FinancialYear> years(int count) {
        return FinancialYear.range(FIRST, FIRST.plus(count - 1));
    }

    static FinancePlan of(long seed, int count) {
        return new RandomPlan(seed, count).make();
    }

    static MtfsModel model(long seed, int count) {
        return MtfsModel.compile(of(seed, count), years(count), DRIVERS);
    }

    static Drivers drivers(long seed, int count) {
        RandomStream random = new RandomStream(seed, "random drivers");
        Drivers drivers = Drivers.none();
        for (String name : DRIVERS) {
            double[] values = new double[count];
            double level = name.equals("recordedCrime") ? 60_000 : 300 + random.nextInt(1500);
            for (int y = 0; y < count; y++) {
                values[y] = Math.rint(level * (0.9 + 0.2 * random.nextDouble()) * 10) / 10;
            }
            drivers = drivers.with(name, values);
        }
        return drivers;
    }

    private FinancePlan make() {
        addIndices();
        for (int i = 0; i < 12 + random.nextInt(20); i++) {
            plan.line("line-" + i, line(i));
        }
        plan.precept(new Precept(
                "Precept",
                "Council tax",
                BASE,
                new BigDecimal("192.60"),
                byYear(years, 0, 25, 2),
                taxBase(),
                Optional.empty()));
        addReserves();
        addCapital();
        for (int i = 0; i < random.nextInt(6); i++) {
            plan.saving("saving-" + i, saving(i));
        }
        return plan.build();
    }

    private void addIndices() {
        List<FinancialYear> from = new ArrayList<>(years);
        from.add(0, BASE);
        plan.index("award", new Index("Pay award", byYear(from, 0, 0.04, 3), Month.SEPTEMBER));
        plan.index("cpi", new Index("CPI", byYear(from, -0.01, 0.05, 4), Month.APRIL));
        plan.index("energy", new Index("Energy", byYear(from, -0.1, 0.3, 3), Month.OCTOBER));
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (int p = 0; p < 6; p++) {
            points.put(Integer.toString(p), new BigDecimal(20_000 + 3_000 * p));
        }
        plan.payScale(
                "constable",
                new PayScale(
                        "Constable",
                        points,
                        Month.of(1 + random.nextInt(12)),
                        new Indexation("award", BASE, PriceLevel.values()[random.nextInt(3)])));
        plan.onCosts(
                "officers",
                new OnCosts(
                        "Officers",
                        ByYear.constant(FIRST, last(), new BigDecimal("0.31")),
                        ByYear.constant(FIRST, last(), new BigDecimal("0.138")),
                        byYear(years, 8_000, 9_500, 0)));
    }

    private FinancialYear last() {
        return years.get(years.size() - 1);
    }

    private Line line(int i) {
        String label = "Line " + i;
        Recurrence recurrence = random.nextInt(3) == 0 ? Recurrence.ONE_OFF : Recurrence.RECURRING;
        return switch (random.nextInt(11)) {
            case 0 -> new Recurring(label, "Spending", byYear(years, 0, 5e6, 2));
            case 1 ->
                new OneOff(label, "Spending", byYear(years.subList(0, 1 + random.nextInt(years.size())), 0, 1e6, 2));
            case 2, 3 -> new NonPay(label, "Non-pay", amount(5e6), indexation(), start(), Optional.empty(), recurrence);
            case 4 ->
                new Contract(
                        label,
                        "Contracts",
                        amount(2e6),
                        indexation(),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(Month.of(1 + random.nextInt(12))),
                        start(),
                        Optional.of(LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1)
                                .minusDays(1)),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(new BigDecimal("-0.075")));
            case 5 ->
                new FeesAndIncome(
                        label, "Income", amount(1e6), indexation(), Optional.empty(), Optional.empty(), recurrence);
            case 6 ->
                new Grant(
                        label,
                        "Grants",
                        GrantKind.values()[random.nextInt(3)],
                        Certainty.ASSUMED,
                        byYear(years, 0, 2e7, 2),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(byYear(years.subList(0, 1), 0, 1e6, 2)),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(condition()));
            case 7 -> new CollectionFundShare(label, "Council tax", byYear(years, -5e5, 5e5, 2));
            case 8 -> new BalancingPressure(label, "Pressures", byYear(years, -2e6, 4e6, 2));
            case 9 ->
                new Driven(
                        label,
                        "Driven",
                        DRIVERS.get(random.nextInt(DRIVERS.size())),
                        new BigDecimal("123.45"),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(new BigDecimal("500")),
                        indexation(),
                        recurrence);
            default ->
                new Pay(
                        label,
                        "Pay",
                        "constable",
                        "officers",
                        Map.of(
                                "posts",
                                new Cohort("1", BASE, true, Optional.of(byYear(years, 0, 300, 1)), Optional.empty()),
                                "driven",
                                new Cohort("3", BASE, false, Optional.empty(), Optional.of("strength.detective"))),
                        Optional.of(new BigDecimal("1500")),
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(byYear(years, 0, 0.1, 3)));
        };
    }

    private HeadcountCondition condition() {
        return new HeadcountCondition(
                "officers",
                byYear(years, 500, 2000, 0),
                List.of(
                        new HeadcountCondition.Step(BigDecimal.ONE, BigDecimal.ONE),
                        new HeadcountCondition.Step(new BigDecimal("0.95"), new BigDecimal("0.9"))));
    }

    private Optional<Indexation> indexation() {
        String index = List.of("award", "cpi", "energy").get(random.nextInt(3));
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Indexation(index, BASE, PriceLevel.values()[random.nextInt(3)]));
    }

    private Optional<LocalDate> start() {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(2019 + random.nextInt(3), 1 + random.nextInt(12), 1));
    }

    private TaxBase taxBase() {
        return switch (random.nextInt(3)) {
            case 0 -> new StatedTaxBase(byYear(years, 300_000, 330_000, 2));
            case 1 -> new GrownTaxBase(BASE, new BigDecimal("309071.4"), byYear(years, 0, 0.02, 4));
            default ->
                new DwellingsTaxBase(
                        BASE,
                        new DwellingsTaxBase.DwellingsByBand(
                                amount(1e5),
                                amount(1e5),
                                amount(1e5),
                                amount(1e5),
                                amount(1e5),
                                amount(1e5),
                                amount(1e5),
                                amount(1e5)),
                        byYear(years, 0, 0.02, 4),
                        byYear(years, 0.95, 0.99, 3));
        };
    }

    private void addReserves() {
        List<ReservePolicy.AutomaticDraw> order = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            plan.reserve(
                    "reserve-" + i,
                    new Reserve(
                            "Reserve " + i,
                            Reserve.Kind.EARMARKED,
                            "Purpose",
                            "Owner",
                            amount(1e7),
                            random.nextInt(2) == 0
                                    ? new AmountFloor(amount(2e6))
                                    : new ShareFloor(new BigDecimal("0.03")),
                            List.of(Reserve.Use.REVENUE, Reserve.Use.CAPITAL),
                            random.nextInt(2) == 0 ? Optional.empty() : Optional.of(byYear(years, 0, 1e6, 2)),
                            random.nextInt(2) == 0 ? Optional.empty() : Optional.of(byYear(years, 0, 2e6, 2)),
                            List.of(),
                            Optional.empty()));
            if (random.nextInt(3) > 0) {
                order.add(new ReservePolicy.AutomaticDraw(
                        "reserve-" + i,
                        random.nextInt(2) == 0 ? Optional.empty() : Optional.of(byYear(years, 0, 1e6, 2))));
            }
        }
        plan.reservePolicy(new ReservePolicy(order, "reserve-0"));
    }

    private void addCapital() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Provision provision = random.nextInt(2) == 0
                    ? new Provision(Provision.Method.EQUAL_INSTALMENT, 1 + random.nextInt(50), Optional.empty())
                    : new Provision(
                            Provision.Method.ANNUITY, 1 + random.nextInt(50), Optional.of(new BigDecimal("0.0275")));
            schemes.put(
                    "scheme-" + i,
                    new Scheme(
                            "Scheme " + i,
                            byYear(years.subList(0, 1 + random.nextInt(years.size())), 1e6, 5e6, 2),
                            Map.of(
                                    "grant",
                                    source(FinancingSource.Kind.GRANT, Optional.empty()),
                                    "revenue",
                                    source(FinancingSource.Kind.REVENUE, Optional.empty()),
                                    "reserve",
                                    source(FinancingSource.Kind.RESERVE, Optional.of("reserve-0"))),
                            FIRST.plus(random.nextInt(4)),
                            provision));
        }
        Map<String, Loan> loans = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            loans.put(
                    "loan-" + i,
                    new Loan(
                            "Loan " + i,
                            Loan.Kind.values()[random.nextInt(3)],
                            amount(1e7),
                            LocalDate.of(2014 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                            3 + random.nextInt(40),
                            2,
                            new BigDecimal("0.0245")));
        }
        plan.capital(new Capital(
                amount(2e7),
                byYear(years, 0, 1e6, 2),
                schemes,
                loans,
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Treasury(amount(5e6), byYear(years, 0, 0.02, 4), byYear(years, 0.01, 0.04, 4))),
                Optional.empty()));
    }

    private FinancingSource source(FinancingSource.Kind kind, Optional<String> reserve) {
        return new FinancingSource(kind, reserve, byYear(years.subList(0, 1), 0, 3e5, 2));
    }

    private Saving saving(int i) {
        return new Saving(
                "Saving " + i,
                "Savings",
                "Owner",
                random.nextInt(4) > 0,
                random.nextInt(4) == 0 ? Recurrence.ONE_OFF : Recurrence.RECURRING,
                byYear(years, 0, 2e6, 2),
                Rag.AMBER,
                new BigDecimal(random.nextInt(11)).movePointLeft(1),
                random.nextInt(20));
    }

    private BigDecimal amount(double greatest) {
        return decimal(0, greatest, 2);
    }

    private BigDecimal decimal(double least, double greatest, int places) {
        return new BigDecimal(least + (greatest - least) * random.nextDouble())
                .setScale(places, java.math.RoundingMode.HALF_UP);
    }

    private ByYear byYear(List<FinancialYear> of, double least, double greatest, int places) {
        TreeMap<FinancialYear, BigDecimal> values = new TreeMap<>();
        of.forEach(year -> values.put(year, decimal(least, greatest, places)));
        return new ByYear(values);
    }
}
