package io.github.forceplan.planner;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.Labels;
import io.github.forceplan.planner.run.StatedFigure;
import io.github.forceplan.solver.result.BalancingResult;
import io.github.forceplan.solver.result.BudgetBridge;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceIndicators;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Made-up results in which every identity of a result holds, draw by draw: an invented force with figures of a
 * realistic size. Nothing here is a forecast of any real force.
 */
public final class Samples {

    public static final List<String> YEARS =
            FinancialYear.range(FinancialYear.parse("2019/20"), FinancialYear.parse("2022/23")).stream()
                    .map(FinancialYear::toString)
                    .toList();
    public static final int DRAWS = 400;

    private static final Map<String, Double> BASE = groups();

    private Samples() {}

    /** Four scenarios, with the gap over two years singled out. */
    public static CompletedRun run() {
        PlanResult result = result();
        Map<String, Estimate> gap = new LinkedHashMap<>();
        result.scenarios()
                .forEach(s -> gap.put(s.name(), s.finance().years().get(2).gapAfterReserves()));
        return new CompletedRun(
                "Sample force, spring 2019",
                result(),
                figures(),
                new Labels(
                        Map.of("pip-1", "PIP 1 (priority and volume)", "pip-2", "PIP 2 (serious and complex)"),
                        Map.of(
                                "desk",
                                "Desk investigators",
                                "volume",
                                "Volume investigators",
                                "detective",
                                "Detectives"),
                        Map.of("general", "General reserve", "transformation", "Transformation reserve")));
    }

    /** One scenario, in which nothing is uncertain, with nothing named and nothing singled out. */
    public static CompletedRun certainRun() {
        return new CompletedRun("Certain", certain(), List.of(), Labels.none());
    }

    /** Four scenarios. */
    public static PlanResult result() {
        return new PlanResult(
                provenance(),
                List.of(
                        scenario(
                                "as-recorded",
                                "As recorded",
                                "Recording stays as it was in 2018/19; crime follows its own trend.",
                                0.014,
                                0,
                                0),
                        scenario(
                                "force-assumption",
                                "Force assumption",
                                "Recorded crime in 2022/23 is 14% above 2018/19, as the force assumed.",
                                0.0333,
                                0,
                                0),
                        scenario(
                                "recording-put-right",
                                "Recording put right",
                                "The force records what the audit found unrecorded, from spring 2019.",
                                0.014,
                                0.36,
                                0),
                        scenario(
                                "recording-put-right-with-savings",
                                "Recording put right, with savings",
                                "As before, with a fixed list of savings and larger intakes of investigators.",
                                0.014,
                                0.36,
                                1)));
    }

    /** The four scenarios of a plan in which a line was solved for. */
    public static PlanResult balanced() {
        List<BalancingResult.Amount> amounts = new ArrayList<>();
        double[] pounds = {-120_000, 1_400_000, 2_600_000, 2_600_000};
        for (int t = 0; t < pounds.length; t++) {
            amounts.add(new BalancingResult.Amount(YEARS.get(t), Estimate.exactly(pounds[t])));
        }
        BalancingResult line = new BalancingResult(
                "pressures",
                "Cost pressures",
                "force-assumption",
                "Force assumption",
                List.of("2019/20"),
                "gapAfterReserves",
                List.of("2020/21", "2021/22"),
                false,
                new BigDecimal("3900000"),
                0.1,
                new BigDecimal("6300000"),
                0.9,
                amounts);
        return new PlanResult(provenance(), Optional.empty(), Optional.of(line), result().scenarios());
    }

    /** One scenario, in which nothing is uncertain. */
    public static PlanResult certain() {
        ScenarioResult one = scenario(1, "only", "The only future", "Nothing is uncertain.", 0, 0, 0);
        return new PlanResult(provenance(), List.of(one));
    }

    /** What the invented plan states. */
    public static List<StatedFigure> figures() {
        return List.of(
                new StatedFigure(
                        "finance.precept.bandD.2019/20",
                        "216.60",
                        new Basis.Source("PCC budget pages, band D 2019/20")),
                new StatedFigure(
                        "demand.recordingChange.passThrough",
                        "mean 1.0, sd 0.15",
                        new Basis.Assumption(
                                "Head of performance",
                                "Re-inspections elsewhere found gains near the audit's own figure.")),
                new StatedFigure(
                        "workforce.roles.volume-investigator.attrition",
                        "0.09",
                        new Basis.Assumption("Head of HR", "Average of the two years to March 2019, rounded.")),
                new StatedFigure(
                        "finance.lines.pension-grant.amount.2019/20",
                        "1,900,000",
                        new Basis.Source("PEEL 2018/19: pension support grant, flat for the four years")));
    }

    private static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                "sample",
                List.of(
                        new Provenance.Input(
                                "sample.yaml", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        new Provenance.Input(
                                "crime.csv", "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")),
                1,
                DRAWS,
                "chain",
                "17.0.15",
                "Linux amd64");
    }

    private static Map<String, Double> groups() {
        Map<String, Double> groups = new LinkedHashMap<>();
        groups.put("Violence against the person", 18_000.0);
        groups.put("Sexual offences", 2_300.0);
        groups.put("Robbery", 650.0);
        groups.put("Theft offences", 24_500.0);
        groups.put("Criminal damage and arson", 7_700.0);
        groups.put("Public order offences", 2_500.0);
        groups.put("Drug offences", 2_300.0);
        groups.put("Other crimes against society", 2_050.0);
        return groups;
    }

    private static ScenarioResult scenario(
            String name, String label, String description, double growth, double recording, double savings) {
        return scenario(DRAWS, name, label, description, growth, recording, savings);
    }

    private static ScenarioResult scenario(
            int draws, String name, String label, String description, double growth, double recording, double savings) {
        List<Future> futures = new ArrayList<>();
        for (int i = 0; i < draws; i++) {
            futures.add(new Future(new RandomStream(1, "sample").reset(i), draws > 1, growth, recording, savings));
        }
        return new ScenarioResult(
                name, label, description, demand(futures), workforce(futures, savings), finance(futures));
    }

    /** One draw: every figure of a scenario by year. */
    private static final class Future {
        private final Map<String, double[]> g = new LinkedHashMap<>();
        private final Map<String, double[]> c = new LinkedHashMap<>();
        private final double[] total = new double[4];
        private final double[] hours = new double[4];
        private final double[] deployable = new double[4];
        private final double[] unmet = new double[4];
        private final double[] net = new double[4];
        private final double[] funding = new double[4];
        private final double[] saved = new double[4];
        private final double[] underlying = new double[4];
        private final double[] planned = {0, 2_930_000, 2_590_000, 0};
        private final double[] automatic = new double[4];
        private final double[] residual = new double[4];
        private final double[] surplus = new double[4];
        private final double[] general = new double[5];
        private final double[] change = new double[5];

        Future(RandomStream random, boolean uncertain, double growth, double recording, double savings) {
            double width = uncertain ? 1 : 0;
            double drift = growth + width * 0.018 * random.nextGaussian();
            double pass = 1 + width * 0.2 * random.nextGaussian();
            BASE.forEach((group, base) -> {
                boolean steps =
                        group.startsWith("Violence") || group.startsWith("Public") || group.startsWith("Sexual");
                double[] underlyingIndex = new double[4];
                double[] recordingIndex = new double[4];
                double own = width * 0.02 * random.nextGaussian();
                for (int t = 0; t < 4; t++) {
                    underlyingIndex[t] = StrictMath.pow(1 + drift + own, t + 1);
                    double ramp = Math.min(1, 0.55 + 0.3 * t);
                    recordingIndex[t] = 1 + ramp * pass * recording * (steps ? 1.6 : 0.25);
                    total[t] += base * underlyingIndex[t] * recordingIndex[t];
                }
                g.put(group, underlyingIndex);
                c.put(group, recordingIndex);
            });
            double pressure = width * random.nextGaussian() * 900_000;
            general[0] = 9_800_000;
            change[0] = 8_200_000;
            for (int t = 0; t < 4; t++) {
                hours[t] = total[t] * 7.7;
                deployable[t] = 338 + savings * 14 * t + width * 4 * random.nextGaussian();
                unmet[t] = Math.max(0, hours[t] - deployable[t] * 1_360);
                saved[t] = savings * 1_100_000 * t * (0.85 + width * 0.1 * random.nextDouble());
                funding[t] = 179_500_000 + 3_300_000 * t;
                net[t] = 179_500_000 + 5_450_000 * t + pressure * t + 0.4 * Math.max(0, unmet[t]) * 20;
                fund(t);
            }
        }

        private void fund(int t) {
            double gap = net[t] - funding[t] - saved[t];
            underlying[t] = gap + 200_000;
            double after = gap - planned[t];
            double spare = Math.max(0, general[t] - 5_500_000);
            automatic[t] = Math.min(Math.max(0, after), spare);
            residual[t] = Math.max(0, after - automatic[t]);
            surplus[t] = Math.max(0, -after);
            general[t + 1] = general[t] + surplus[t] - automatic[t];
            change[t + 1] = change[t] - planned[t];
        }

        double gap(int t) {
            return net[t] - funding[t] - saved[t];
        }

        double groupTotal(String group, int t) {
            return base(group) * g.get(group)[t] * c.get(group)[t];
        }

        double groupGrowth(String group, int t) {
            return base(group) * (g.get(group)[t] - 1);
        }

        double groupRecording(String group, int t) {
            return base(group) * g.get(group)[t] * (c.get(group)[t] - 1);
        }
    }

    private static double base(String group) {
        Double base = BASE.get(group);
        if (base == null) {
            throw new IllegalArgumentException(group);
        }
        return base;
    }

    private static Estimate over(List<Future> futures, ToDoubleFunction<Future> figure) {
        return Estimate.of(futures.stream().mapToDouble(figure).toArray());
    }

    private static DemandResult demand(List<Future> futures) {
        double baseTotal = BASE.values().stream().mapToDouble(b -> b).sum();
        List<DemandResult.Year> years = new ArrayList<>();
        Map<String, List<DemandResult.Year>> byGroup = new LinkedHashMap<>();
        for (int t = 0; t < 4; t++) {
            int year = t;
            years.add(new DemandResult.Year(
                    YEARS.get(t),
                    over(futures, f -> f.total[year]),
                    over(futures, f -> baseTotal),
                    over(
                            futures,
                            f -> BASE.keySet().stream()
                                    .mapToDouble(group -> f.groupRecording(group, year))
                                    .sum()),
                    over(
                            futures,
                            f -> BASE.keySet().stream()
                                    .mapToDouble(group -> f.groupGrowth(group, year))
                                    .sum())));
        }
        for (String group : BASE.keySet()) {
            List<DemandResult.Year> own = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int year = t;
                own.add(new DemandResult.Year(
                        YEARS.get(t),
                        over(futures, f -> f.groupTotal(group, year)),
                        over(futures, f -> base(group)),
                        over(futures, f -> f.groupRecording(group, year)),
                        over(futures, f -> f.groupGrowth(group, year))));
            }
            byGroup.put(group, own);
        }
        List<DemandResult.Observation> history = new ArrayList<>();
        double[] season = {1.01, 1.03, 1.0, 0.96};
        for (int i = 0; i < 28; i++) {
            FinancialYear year = new FinancialYear(2012 + i / 4);
            double level = i < 24 ? 12_600 + 50.0 * i : 14_300 + 250.0 * (i - 24);
            history.add(
                    new DemandResult.Observation(year.quarter(i % 4 + 1).toString(), Math.rint(level * season[i % 4])));
        }
        List<DemandResult.Quarter> quarterly = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int t = i / 4;
            int q = i % 4;
            quarterly.add(new DemandResult.Quarter(
                    new FinancialYear(2019 + t).quarter(q + 1).toString(), over(futures, f -> {
                        double before = t == 0 ? baseTotal * 1.03 : f.total[t - 1];
                        return (before + (f.total[t] - before) * (q + 1) / 4.0) / 4 * season[q];
                    })));
        }
        return new DemandResult(years, byGroup, history, quarterly);
    }

    private static WorkforceResult workforce(List<Future> futures, double savings) {
        List<WorkforceResult.InvestigatorYear> investigators = new ArrayList<>();
        Map<String, List<WorkforceResult.SkillYear>> bySkill = new LinkedHashMap<>();
        Map<String, List<WorkforceResult.RoleYear>> byRole = new LinkedHashMap<>();
        double[] share = {0.62, 0.31, 0.07};
        List<String> skills = List.of("pip-1", "pip-2", "pip-3");
        List<String> roles = List.of("desk", "volume", "detective");
        for (int t = 0; t < 4; t++) {
            int year = t;
            double funded = 400 + savings * 10 * t;
            investigators.add(new WorkforceResult.InvestigatorYear(
                    YEARS.get(t),
                    over(futures, f -> f.hours[year]),
                    over(futures, f -> f.hours[year] / 1_360),
                    funded,
                    over(futures, f -> f.deployable[year] * 1.08),
                    over(futures, f -> f.deployable[year] * 1.04),
                    over(futures, f -> f.deployable[year]),
                    over(futures, f -> Math.min(6_000, f.unmet[year] * 0.1)),
                    over(futures, f -> f.unmet[year]),
                    new WorkforceResult.YearEnd(funded, over(futures, f -> f.deployable[year] * 1.09))));
            for (int k = 0; k < 3; k++) {
                double part = share[k];
                bySkill.computeIfAbsent(skills.get(k), s -> new ArrayList<>())
                        .add(new WorkforceResult.SkillYear(
                                YEARS.get(t),
                                over(futures, f -> f.hours[year] * part),
                                over(futures, f -> (f.hours[year] - f.unmet[year]) * part),
                                over(futures, f -> f.unmet[year] * part)));
                byRole.computeIfAbsent(roles.get(k), s -> new ArrayList<>())
                        .add(new WorkforceResult.RoleYear(
                                YEARS.get(t),
                                funded * part,
                                over(futures, f -> f.deployable[year] * 1.08 * part),
                                over(futures, f -> 36 * part),
                                over(futures, f -> 0.09 * f.deployable[year] * part),
                                over(futures, f -> savings * 2 * part)));
            }
        }
        List<WorkforceResult.AtMultiple> multiples = new ArrayList<>();
        for (double multiple : new double[] {0.75, 1, 1.25}) {
            multiples.add(new WorkforceResult.AtMultiple(
                    multiple,
                    over(futures, f -> f.hours[3] * multiple / 1_360),
                    over(futures, f -> Math.max(0, f.hours[3] * multiple - f.deployable[3] * 1_360))));
        }
        return new WorkforceResult(
                investigators, bySkill, byRole, new WorkforceResult.WorkloadAnchor(0.87, 461_500, multiples));
    }

    private static FinanceResult finance(List<Future> futures) {
        List<FinanceResult.Year> years = new ArrayList<>();
        List<FinanceResult.ReserveYear> reserves = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int year = t;
            years.add(new FinanceResult.Year(
                    YEARS.get(t),
                    over(futures, f -> f.net[year]),
                    over(futures, f -> f.funding[year]),
                    over(futures, f -> f.saved[year]),
                    over(futures, f -> f.gap(year)),
                    over(futures, f -> f.underlying[year]),
                    over(futures, f -> f.planned[year]),
                    t == 3,
                    over(futures, f -> f.gap(year) - f.planned[year]),
                    over(futures, f -> f.automatic[year]),
                    over(futures, f -> f.residual[year]),
                    over(futures, f -> f.surplus[year]),
                    over(futures, f -> f.general[year + 1] + f.change[year + 1]),
                    new FinanceResult.Cumulative(
                            toDate(futures, year, (f, y) -> f.gap(y)),
                            toDate(futures, year, (f, y) -> f.underlying[y]),
                            toDate(futures, year, (f, y) -> f.gap(y) - f.planned[y]),
                            toDate(futures, year, (f, y) -> f.residual[y]),
                            toDate(futures, year, (f, y) -> f.surplus[y])),
                    over(futures, f -> f.general[year + 1] < 5_500_000 - 0.005 ? 1 : 0)
                            .mean(),
                    over(futures, f -> f.residual[year] > 0.005 ? 1 : 0).mean()));
            reserves.add(new FinanceResult.ReserveYear(
                    "general",
                    YEARS.get(t),
                    over(futures, f -> f.general[year]),
                    over(futures, f -> f.surplus[year]),
                    over(futures, f -> f.automatic[year]),
                    over(futures, f -> f.general[year + 1]),
                    5_500_000));
            reserves.add(new FinanceResult.ReserveYear(
                    "transformation",
                    YEARS.get(t),
                    over(futures, f -> f.change[year]),
                    over(futures, f -> 0),
                    over(futures, f -> f.planned[year]),
                    over(futures, f -> f.change[year + 1]),
                    0));
        }
        FinanceResult.StatedGap stated = new FinanceResult.StatedGap(
                List.of("2020/21", "2021/22"),
                "gapAfterReserves",
                over(futures, f -> f.gap(1) - f.planned[1] + f.gap(2) - f.planned[2]));
        return new FinanceResult(
                years,
                List.of(stated),
                reserves,
                ledger(futures.get(0)),
                indicators(),
                List.of(new BudgetBridge(
                        "as-recorded",
                        "2019/20",
                        "2020/21",
                        new BigDecimal("-1000.50"),
                        List.of(new BudgetBridge.Movement(
                                "pensions", "Police pensions", "Pay", new BigDecimal("48333.33"))),
                        new BigDecimal("47332.83"))));
    }

    private interface OfYear {
        double of(Future future, int year);
    }

    private static Estimate toDate(List<Future> futures, int year, OfYear figure) {
        return over(futures, f -> {
            double sum = 0;
            for (int y = 0; y <= year; y++) {
                sum += figure.of(f, y);
            }
            return sum;
        });
    }

    private static FinanceIndicators indicators() {
        BigDecimal million = new BigDecimal("1000000.00");
        return new FinanceIndicators(
                List.of(new FinanceIndicators.CouncilTaxYear(
                        "2019/20",
                        new BigDecimal("216.60"),
                        new BigDecimal("24.00"),
                        new BigDecimal("0.1246"),
                        new BigDecimal("309071"),
                        Optional.of(new BigDecimal("24")),
                        "within-limit",
                        BigDecimal.ZERO)),
                List.of(new FinanceIndicators.PrudentialYear(
                        "2019/20",
                        million,
                        million,
                        million,
                        million,
                        million,
                        Optional.of(new BigDecimal("0.0123")),
                        Optional.empty(),
                        Optional.of(million),
                        false,
                        false,
                        true)),
                List.of(new FinanceIndicators.ResilienceYear(
                        "2019/20",
                        Optional.of(new BigDecimal("0.0812")),
                        Optional.of(new BigDecimal("0.0312")),
                        Optional.empty(),
                        Optional.of(new BigDecimal("-0.0512")),
                        Optional.empty(),
                        Optional.of(new BigDecimal("0.0611")),
                        Optional.of(new BigDecimal("0.3711")))),
                List.of(new FinanceIndicators.ReserveOutlook(
                        "transformation",
                        "Transformation reserve",
                        Optional.of("2021/22"),
                        List.of(),
                        BigDecimal.ZERO,
                        "never-below-floor",
                        List.of("2022/23"))),
                List.of(new FinanceIndicators.BenefitEntry(
                        "mobile",
                        "Hours saved on the beat",
                        "Mobile devices",
                        "Head of change",
                        false,
                        million,
                        Optional.empty(),
                        Optional.empty(),
                        List.of("2017/18"))));
    }

    private static List<FinanceResult.LedgerLine> ledger(Future central) {
        return List.of(
                line("officers", "Police officer pay", "Pay", "spending", t -> pence(central.net[t] * 0.55)),
                line("staff", "Police staff and PCSO pay", "Pay", "spending", t -> pence(central.net[t] * 0.23)),
                line("pensions", "Police pensions", "Pay", "spending", t -> 2_400_000.00 + 48_333.33 * t),
                line("nonpay", "Premises and supplies", "Non-pay", "spending", t -> pence(central.net[t] * 0.25)),
                line("mrp", "Revenue provision", "Capital financing", "spending", t -> pence(575_000 * t / 3.0)),
                line("interest", "Interest", "Capital financing", "spending", t -> pence(412_345.67 * t / 3.0)),
                line("fees", "Fees and charges", "Income", "income", t -> 9_876_543.21),
                line("core-grant", "Core grant", "Funding", "funding", t -> 103_400_000.00),
                line("pension-grant", "Pension support grant", "Funding", "funding", t -> 1_900_000.00),
                line("precept", "Precept", "Funding", "funding", t -> pence(66_944_778.6 + 2_900_000.0 * t)),
                line("collection", "Collection-fund share", "Funding", "funding", t -> t == 0 ? 712_408.11 : 0),
                line("saving.estate", "Estate", "Savings", "saving", t -> pence(central.saved[t] * 0.4)),
                line("saving.contracts", "Contracts", "Savings", "saving", t -> pence(central.saved[t] * 0.6)),
                line("saving.time", "Officers' time", "Savings", "non-cashable-saving", t -> 250_000.00));
    }

    private interface ByIndex {
        double at(int t);
    }

    private static FinanceResult.LedgerLine line(
            String id, String label, String group, String section, ByIndex amounts) {
        return new FinanceResult.LedgerLine(
                id, label, group, section, List.of(amounts.at(0), amounts.at(1), amounts.at(2), amounts.at(3)));
    }

    private static double pence(double pounds) {
        return Math.rint(pounds * 100) / 100;
    }
}
