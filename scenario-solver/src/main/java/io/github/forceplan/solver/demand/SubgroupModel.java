package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.reconcile.ForecastShares;
import io.github.forceplan.forecast.reconcile.Hierarchy;
import io.github.forceplan.forecast.reconcile.Reconciliation;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Subgroups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Divides the sample paths of offence groups among their subgroups: each subgroup is forecast by itself, and in every draw
 * and quarter the group's crimes are shared out as these forecasts stand to each other (forecast proportions). What a
 * change of recording does to a group it does to all of its subgroups, because no audit is fine enough to tell.
 */
public final class SubgroupModel {

    private static final int QUARTERS = 4;
    private static final List<Forecaster> MODELS = List.of(
            ModelCatalogue.standard().get("ets"),
            ModelCatalogue.standard().get("naive"),
            ModelCatalogue.standard().get("mean"));

    private final Subgroups plan;

    /**
     * @param start the first quarter planned
     * @throws IllegalArgumentException if a group is not in the history, or a subgroup's history does not end before the
     *     first quarter planned or is shorter than two years; one line a fault
     */
    public SubgroupModel(Subgroups plan, DemandPlan demand, Period start) {
        this.plan = plan;
        List<String> faults = new ArrayList<>();
        plan.groups().forEach((group, subgroups) -> {
            if (!demand.history().containsKey(group)) {
                faults.add("The offence group '" + group
                        + "' is divided, but the history does not have it. Its groups are "
                        + demand.history().keySet() + ".");
            }
            for (String subgroup : subgroups) {
                TimeSeries crimes = history(subgroup);
                if (!crimes.end().equals(start) || crimes.size() < 2 * QUARTERS) {
                    faults.add("The history of subgroup '" + subgroup + "' runs from " + crimes.start() + " to "
                            + crimes.end().plus(-1) + "; it must have two years or more and end with " + start.plus(-1)
                            + ".");
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private TimeSeries history(String subgroup) {
        return Objects.requireNonNull(plan.history().get(subgroup)).rename(subgroup);
    }

    /**
     * Divides the groups.
     *
     * @param crimes sample paths of the groups
     * @param random where its numbers come from
     * @param threads how many, 1 or more; they don't change the result
     * @return crimes by group, subgroup, year and draw: [year][draw]
     */
    public Map<String, Map<String, double[][]>> divide(DemandPaths crimes, RandomStreams random, int threads) {
        Map<String, Map<String, double[][]>> divided = new LinkedHashMap<>();
        plan.groups()
                .forEach((group, subgroups) -> divided.put(group, divide(crimes, group, subgroups, random, threads)));
        return divided;
    }

    private Map<String, double[][]> divide(
            DemandPaths crimes, String group, List<String> subgroups, RandomStreams random, int threads) {
        int of = crimes.groups().indexOf(group);
        List<SamplePaths> own = new ArrayList<>();
        for (Batch.Result fit : new Batch(MODELS, crimes.quarters(), threads)
                .run(subgroups.stream().map(this::history).toList())) {
            String name = fit.series().name();
            own.add(fit.model()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The subgroup '" + name + "' can be forecast by no model: " + fit.failures()))
                    .simulate(crimes.quarters(), crimes.draws(), random.of("subgroup " + name)));
        }
        Map<String, double[][]> byYear = new LinkedHashMap<>();
        subgroups.forEach(subgroup -> byYear.put(subgroup, new double[crimes.years()][crimes.draws()]));
        Reconciliation shares = ForecastShares.topDown(
                Hierarchy.of(subgroups).total("group " + group, subgroups).build());
        double[] base = new double[subgroups.size() + 1];
        for (int d = 0; d < crimes.draws(); d++) {
            for (int q = 0; q < crimes.quarters(); q++) {
                base[0] = crimes.total(of, d, q);
                for (int s = 0; s < subgroups.size(); s++) {
                    base[s + 1] = own.get(s).value(d, q);
                }
                double[] shared = shares.reconcile(base);
                int s = 1;
                for (double[][] years : byYear.values()) {
                    years[q / QUARTERS][d] += shared[s++];
                }
            }
        }
        return byYear;
    }
}
