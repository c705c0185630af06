package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.RiskModel;
import io.github.forceplan.finance.mtfs.RiskSampler;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.demand.DemandDraws;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.workforce.supply.Intake;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The draws of a {@link io.github.forceplan.solver.run.CompiledPlan} as objects: the same numbers from the same streams. */
final class ObjectDraws {

    private final Plan plan;
    private final MtfsModel mtfs;
    private final long seed;
    private final DemandModel demand;
    private final DemandDraws crime;

    ObjectDraws(Plan plan, MtfsModel mtfs, long seed) {
        this.plan = plan;
        this.mtfs = mtfs;
        this.seed = seed;
        demand = new DemandModel(plan.demand(), plan.readings(), plan.baseYear(), plan.lastYear());
        crime = demand.samplers(Chance.independent(seed)).get();
    }

    ObjectChance draw(int draw) {
        RandomStream people = new RandomStream(seed, "workforce").reset(draw);
        Map<String, Double> multipliers = new HashMap<>();
        new TreeMap<>(plan.workforce().routes())
                .forEach((id, route) -> multipliers.put(
                        id, route.hoursMultiplier().orElseThrow().quantile(people.nextDouble())));
        Map<String, Map<Period, Double>> uniforms = uniforms(people);
        return new ObjectChance(
                crimes(draw),
                multipliers,
                money(draw),
                (whose, month, ratePerYear, fte) ->
                        leavers(fte, StrictMath.pow(1 - ratePerYear, 1.0 / 12), known(known(uniforms, whose), month)));
    }

    private Map<String, Map<Period, Double>> crimes(int draw) {
        int quarters = 4 * plan.years().size();
        double[] total = new double[demand.groups().size() * quarters];
        crime.fill(draw, total, new double[total.length]);
        Map<String, Map<Period, Double>> crimes = new LinkedHashMap<>();
        for (int g = 0; g < demand.groups().size(); g++) {
            Map<Period, Double> byQuarter = new HashMap<>();
            for (int q = 0; q < quarters; q++) {
                byQuarter.put(plan.years().get(0).quarter(1).plus(q), total[g * quarters + q]);
            }
            crimes.put(demand.groups().get(g), byQuarter);
        }
        return crimes;
    }

    /** One a role and month, then one an intake and month of training. */
    private Map<String, Map<Period, Double>> uniforms(RandomStream people) {
        Map<String, Map<Period, Double>> uniforms = new HashMap<>();
        Period first = plan.years().get(0).month(1);
        int months = 12 * plan.years().size();
        new TreeMap<>(plan.workforce().roles())
                .keySet()
                .forEach(role -> uniforms.put(role, uniforms(people, first, months)));
        for (Intake intake : new TreeMap<>(plan.workforce().recruitment().intakes()).values()) {
            int trains = known(plan.workforce().recruitment().entryRoutes(), intake.entryRoute())
                    .monthsToAccreditation();
            int left = months - (int) intake.month().since(first);
            uniforms.put(
                    intake.role() + " " + intake.month(), uniforms(people, intake.month(), Math.min(trains, left)));
        }
        return uniforms;
    }

    private static Map<Period, Double> uniforms(RandomStream people, Period from, int months) {
        Map<Period, Double> uniforms = new HashMap<>();
        for (int m = 0; m < months; m++) {
            uniforms.put(from.plus(m), people.nextDouble());
        }
        return uniforms;
    }

    /** Binomial by inversion, whole people first; what is left of the uniform decides on the part of a person. */
    private static double leavers(double fte, double stay, double uniform) {
        int n = (int) fte;
        double odds = (1 - stay) / stay;
        double probability = StrictMath.pow(stay, n);
        int left = 0;
        double rest = uniform;
        while (rest >= probability && left < n) {
            rest -= probability;
            left++;
            probability *= odds * (n - left + 1) / left;
        }
        return rest > stay * probability ? left + (fte - n) : left;
    }

    private Map<Formula, Double> money(int draw) {
        Map<Formula, Double> money = new HashMap<>();
        plan.finance().risks().forEach((id, risk) -> {
            RandomStream stream = new RandomStream(seed, RiskModel.purposeOfRisk(id)).reset(draw);
            double z = 0;
            boolean begun = false;
            for (FinancialYear year : plan.years()) {
                double fresh = stream.nextGaussian();
                double kept = risk.persistence();
                z = begun ? kept * z + Math.sqrt(1 - kept * kept) * fresh : fresh;
                Formula figure = mtfs.formulas().byAddress().get(risk.figure() + "." + year);
                if (figure != null) {
                    double value = risk.distribution().quantile(StandardNormal.probability(z));
                    money.put(figure, figure.constant().doubleValue() + value);
                    begun = true;
                }
            }
        });
        SavingsDelivery delivery = plan.finance().savingsDelivery().orElseThrow();
        double common =
                new RandomStream(seed, RiskSampler.IN_COMMON).reset(draw).nextGaussian();
        for (Map.Entry<String, Saving> saving : plan.finance().savings().entrySet()) {
            Rag rag = saving.getValue().rag();
            List<Distribution> shares = List.of(delivery.green(), delivery.amber(), delivery.red());
            double own = new RandomStream(seed, RiskModel.purposeOfSaving(saving.getKey()))
                    .reset(draw)
                    .nextGaussian();
            double z = Math.sqrt(delivery.correlation()) * common + Math.sqrt(1 - delivery.correlation()) * own;
            money.put(
                    mtfs.formulas().at("finance.savings." + saving.getKey() + ".delivered"),
                    shares.get(rag.ordinal() - 1).quantile(StandardNormal.probability(z)));
        }
        return money;
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing for " + key);
    }
}
