package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the crimes that will be recorded, by offence group and quarter. */
public final class DemandModel {

    private final DemandPlan plan;
    private final List<TimeSeries> history;
    private final Period start;
    private final int quarters;
    private final int firstBaseQuarter;

    /**
     * @param history quarterly recorded crime by offence group, all of one span that ends with the base year
     * @param baseYear the year that plans are measured against
     * @param lastYear the last year of the plan
     * @throws IllegalArgumentException if the history does not end with the base year or its groups differ in span
     */
    public DemandModel(
            DemandPlan plan,
            Readings readings,
            Map<String, TimeSeries> history,
            FinancialYear baseYear,
            FinancialYear lastYear) {
        this.plan = plan;
        this.start = baseYear.plus(1).quarter(1);
        this.quarters = 4 * (lastYear.startYear() - baseYear.startYear());
        this.history = scaled(plan, readings, history);
        for (TimeSeries crimes : this.history) {
            requireSpan(crimes);
        }
        this.firstBaseQuarter = this.history.get(0).size() - 4;
        plan.recordingChange().ifPresent(this::requirePassThrough);
    }

    /** The history by offence group, at the chosen reading of the base year's total. */
    public List<TimeSeries> history() {
        return history;
    }

    /**
     * Draws futures.
     *
     * @param draws how many, 1 or more
     * @param seed of the random numbers; two plans with one seed see the same shocks
     */
    public DemandPaths simulate(int draws, long seed) {
        DemandPaths paths = plan.recordingChange()
                .filter(RecordingChange::applies)
                .map(change -> throughChange(change, draws, seed))
                .orElseGet(() -> unchanged(draws, seed));
        return plan.growthTarget()
                .filter(DemandPlan.GrowthTarget::applies)
                .map(target -> towards(target, paths))
                .orElse(paths);
    }

    private DemandPaths unchanged(int draws, long seed) {
        double[] none = new double[history.get(0).size()];
        List<EtsModel> models =
                history.stream().map(crimes -> Underlying.fit(crimes, none)).toList();
        Shocks shocks = new Shocks(models, quarters, seed);
        double[][][] total = new double[history.size()][draws][];
        for (int d = 0; d < draws; d++) {
            double[][] z = shocks.draw(d);
            for (int g = 0; g < history.size(); g++) {
                total[g][d] = exponential(models.get(g).path(z[g]));
            }
        }
        return new DemandPaths(names(), start, baselines(), total, total);
    }

    private DemandPaths throughChange(RecordingChange change, int draws, long seed) {
        Map<String, Double> recorded = new LinkedHashMap<>();
        double[] baselines = baselines();
        for (int g = 0; g < history.size(); g++) {
            recorded.put(history.get(g).name(), baselines[g]);
        }
        RecordingPosterior posterior =
                RecordingPosterior.of(change, history, change.audit().rates(recorded, 0, Map.of()));
        Shocks shocks = new Shocks(posterior.at(0.5).models(), quarters, seed);
        RecordingDraw draw =
                new RecordingDraw(change, posterior, recorded, history.get(0).start(), seed);
        double[][][] total = new double[history.size()][draws][];
        double[][][] without = new double[history.size()][draws][];
        for (int d = 0; d < draws; d++) {
            double[][] z = shocks.draw(d);
            draw.move(d, history.get(0).size() + quarters);
            for (int g = 0; g < history.size(); g++) {
                double[] logMultiplier = draw.logMultiplier(history.get(g).name());
                EtsModel model = Underlying.update(draw.cell().models().get(g), history.get(g), logMultiplier);
                double[] underlying = exponential(model.path(z[g]));
                double atBase = baselines[g] / underlyingInBaseYear(history.get(g), logMultiplier);
                total[g][d] = new double[quarters];
                without[g][d] = new double[quarters];
                for (int q = 0; q < quarters; q++) {
                    total[g][d][q] = underlying[q]
                            * StrictMath.exp(logMultiplier[history.get(g).size() + q]);
                    without[g][d][q] = underlying[q] * atBase;
                }
            }
        }
        return new DemandPaths(names(), start, baselines, total, without);
    }

    private double underlyingInBaseYear(TimeSeries crimes, double[] logMultiplier) {
        double sum = 0;
        for (int t = firstBaseQuarter; t < crimes.size(); t++) {
            sum += crimes.value(t) * StrictMath.exp(-logMultiplier[t]);
        }
        return sum;
    }

    /** Each year's mean total becomes base × (1 + growth)^(years so far ÷ years in all). */
    private DemandPaths towards(DemandPlan.GrowthTarget target, DemandPaths paths) {
        double base = Arrays.stream(baselines()).sum();
        double[] factors = new double[paths.years()];
        for (int year = 0; year < factors.length; year++) {
            double mean = 0;
            for (int g = 0; g < history.size(); g++) {
                for (int q = 4 * year; q < 4 * year + 4; q++) {
                    mean += paths.mean(g, q);
                }
            }
            factors[year] = base * StrictMath.pow(1 + target.growth(), (year + 1.0) / factors.length) / mean;
        }
        return paths.scaledByYear(factors);
    }

    private double[] baselines() {
        return history.stream()
                .mapToDouble(crimes -> IntStream.range(firstBaseQuarter, crimes.size())
                        .mapToDouble(crimes::value)
                        .sum())
                .toArray();
    }

    private List<String> names() {
        return history.stream().map(TimeSeries::name).toList();
    }

    private static double[] exponential(double[] logs) {
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.exp(logs[i]);
        }
        return logs;
    }

    private static List<TimeSeries> scaled(DemandPlan plan, Readings readings, Map<String, TimeSeries> history) {
        double factor = 1;
        if (readings.baseYearTotal() == Readings.BaseYearTotal.STATED) {
            double stated = plan.statedBaseYearTotal()
                    .orElseThrow(() -> new IllegalArgumentException("The readings take the stated total of the base"
                            + " year, but the plan states none. Give demand.statedBaseYearTotal."));
            double own = history.values().stream()
                    .mapToDouble(
                            crimes -> Arrays.stream(crimes.tail(4).toArray()).sum())
                    .sum();
            factor = stated / own;
        }
        double scale = factor;
        List<TimeSeries> series = new ArrayList<>();
        history.forEach((group, crimes) -> series.add(crimes.rename(group).map(count -> count * scale)));
        return List.copyOf(series);
    }

    private void requireSpan(TimeSeries crimes) {
        if (!crimes.end().equals(start) || crimes.size() != history.get(0).size() || crimes.size() < 8) {
            throw new IllegalArgumentException("The history of '" + crimes.name() + "' runs from " + crimes.start()
                    + " to " + crimes.end().plus(-1) + "; every offence group must have at least two years, the same"
                    + " quarters, and end with " + start.plus(-1) + ".");
        }
    }

    private void requirePassThrough(RecordingChange change) {
        List<String> missing = names().stream()
                .filter(group -> !change.passThrough().containsKey(group))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The recording change says no pass-through for " + missing
                    + ". Every offence group of the history needs one; 0 means that nothing arrives.");
        }
        List<String> unknown = change.audit().groups().keySet().stream()
                .filter(group -> !names().contains(group))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The audit names " + unknown
                    + ", which the history does not have. Its groups are " + names() + ".");
        }
    }

    /** Joint innovations of all groups: normal, correlated as the fitted models' errors are. */
    private static final class Shocks {

        private final double[][] factor;
        private final double[][] independent;
        private final double[][] joint;
        private final RandomStream stream;

        Shocks(List<EtsModel> models, int quarters, long seed) {
            this.factor = ShrunkCorrelation.factor(
                    models.stream().map(EtsModel::residuals).toArray(double[][]::new));
            this.independent = new double[models.size()][quarters];
            this.joint = new double[models.size()][quarters];
            this.stream = new RandomStream(seed, "demand.shocks");
        }

        double[][] draw(int draw) {
            stream.reset(draw);
            for (double[] row : independent) {
                for (int q = 0; q < row.length; q++) {
                    row[q] = stream.nextGaussian();
                }
            }
            for (int g = 0; g < joint.length; g++) {
                Arrays.fill(joint[g], 0);
                for (int k = 0; k <= g; k++) {
                    for (int q = 0; q < joint[g].length; q++) {
                        joint[g][q] += factor[g][k] * independent[k][q];
                    }
                }
            }
            return joint;
        }
    }
}
