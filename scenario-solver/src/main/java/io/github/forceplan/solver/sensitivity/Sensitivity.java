package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.SensitivityPlan;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.Progress;
import io.github.forceplan.solver.seek.Lever;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Answers what a plan's {@link SensitivityPlan} asks. */
public final class Sensitivity {

    private final PlanEvaluator evaluator;
    private final Plan plan;
    private final SensitivityPlan asked;
    private final Plan under;

    /** @throws IllegalArgumentException if a scenario that is named can't be evaluated */
    public Sensitivity(PlanEvaluator evaluator, Plan plan, SensitivityPlan asked) {
        this.evaluator = evaluator;
        this.plan = plan;
        this.asked = asked;
        this.under = plan.under(asked.scenario());
    }

    /**
     * Moves the assumptions and answers.
     *
     * @param assumptions addresses of single figures (by-year figures year by year) to be moved
     * @param provenance with the seed that the evaluator has
     * @throws io.github.forceplan.solver.address.UnknownAddressException if a measure or address is not known
     */
    public SensitivityResult of(List<String> assumptions, Provenance provenance, Progress progress) {
        String first = asked.measures().get(0);
        Map<String, List<VarianceShare>> variance =
                VarianceShares.of(evaluator, provenance.seed(), under, asked.measures());
        Tornado tornado = new Tornado(evaluator, under, asked.measures());
        Map<String, Lever> whole = new LinkedHashMap<>();
        List<Lever> ranged = new ArrayList<>();
        for (String address : figures(assumptions)) {
            Lever lever = Lever.of(under, address);
            whole.put(address, lever);
            ranged.add(ranged(lever));
        }
        Tornado.Result swings = tornado.swings(ranged, progress);
        return new SensitivityResult(
                provenance,
                asked.scenario(),
                measures(variance, swings, tornado, whole),
                asked.limit(),
                swings.unmoved(),
                swings.without(),
                bridges(first),
                regret(first));
    }

    private List<SensitivityResult.Measure> measures(
            Map<String, List<VarianceShare>> variance,
            Tornado.Result swings,
            Tornado tornado,
            Map<String, Lever> whole) {
        Statistic mean = new Statistic.Mean();
        List<SensitivityResult.Measure> measures = new ArrayList<>();
        variance.forEach((name, shares) -> {
            double[] values = evaluator.of(under).values(name);
            double error =
                    evaluator.estimates(under).standardError(mean, values).orElse(0);
            List<Swing> moved = swings.byMeasure().get(measures.size());
            if (measures.isEmpty()) {
                moved = moved.stream()
                        .map(swing -> tornado.withBreakEven(
                                swing, Objects.requireNonNull(whole.get(swing.address())), asked.limit()))
                        .toList();
            }
            measures.add(new SensitivityResult.Measure(name, mean.of(values), error, shares, moved));
        });
        return measures;
    }

    /** By-year figures are moved as one; figures at 0 have no share to be moved by, unless they have a range. */
    private Set<String> figures(List<String> assumptions) {
        Set<String> figures = new LinkedHashSet<>();
        asked.ranges().ifPresent(ranges -> ranges.forEach(range -> figures.add(range.at())));
        for (String address : assumptions) {
            String around = address.substring(0, Math.max(0, address.lastIndexOf('.')));
            boolean byYear = !around.isEmpty() && Addresses.get(under, around) instanceof ByYear;
            Object value = Addresses.get(under, address);
            boolean moves = value instanceof Number number && number.doubleValue() != 0;
            if (moves && !(byYear && rangedByYear(around))) {
                figures.add(byYear ? around : address);
            }
        }
        return figures;
    }

    private boolean rangedByYear(String address) {
        return asked.ranges().orElse(List.of()).stream()
                .anyMatch(range -> range.at().startsWith(address + "."));
    }

    private Lever ranged(Lever lever) {
        Optional<SensitivityPlan.Range> own = asked.ranges().orElse(List.of()).stream()
                .filter(range -> range.at().equals(lever.address()))
                .findFirst();
        if (own.isPresent()) {
            return lever.within(own.get().low(), own.get().high());
        }
        double move = Math.max(lever.step(), asked.share() * lever.scale());
        double whole = lever.step() >= 1 ? Math.ceil(move) : move;
        return lever.within(plain(lever.present() - whole), plain(lever.present() + whole));
    }

    /** Without binary dust: 0.9 × 14 is 12.6. */
    private static double plain(double value) {
        return new BigDecimal(value, new java.math.MathContext(12)).doubleValue();
    }

    /** From the first future to the others, and from the scenario to the same with each choice. */
    private List<Bridge> bridges(String measure) {
        List<String> futures = asked.futures().orElse(List.of());
        List<Bridge> bridges = new ArrayList<>();
        for (int i = 1; i < futures.size(); i++) {
            bridges.add(Contributions.bridge(
                    evaluator,
                    futures.get(0),
                    plan.under(futures.get(0)),
                    futures.get(i),
                    plan.under(futures.get(i)),
                    measure));
        }
        for (String choice : asked.choices().orElse(List.of())) {
            bridges.add(Contributions.bridge(
                    evaluator,
                    asked.scenario(),
                    under,
                    asked.scenario() + " with " + choice,
                    under.choosing(choice),
                    measure));
        }
        return bridges;
    }

    private Optional<Regret> regret(String measure) {
        List<String> choices = asked.choices().orElse(List.of());
        List<String> futures = asked.futures().orElse(List.of());
        if (choices.isEmpty() || futures.isEmpty()) {
            return Optional.empty();
        }
        List<String> rows = new ArrayList<>();
        rows.add("no further change");
        rows.addAll(choices);
        double[][] cost = new double[rows.size()][futures.size()];
        for (int f = 0; f < futures.size(); f++) {
            Plan future = plan.under(futures.get(f));
            cost[0][f] = mean(future, measure);
            for (int c = 0; c < choices.size(); c++) {
                cost[c + 1][f] = mean(future.choosing(choices.get(c)), measure);
            }
        }
        return Optional.of(Regret.of(rows, futures, cost));
    }

    private double mean(Plan variant, String measure) {
        return new Statistic.Mean().of(evaluator.values(variant, List.of(measure))[0]);
    }
}
