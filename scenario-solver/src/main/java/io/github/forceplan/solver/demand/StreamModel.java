package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandStream;
import io.github.forceplan.solver.plan.StreamGrowth;
import io.github.forceplan.solver.plan.StreamStep;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws demand other than recorded crime, by stream and year. */
public final class StreamModel {

    private static final int MONTHS = 12;

    private final DemandPlan plan;
    private final FinancialYear baseYear;
    private final List<FinancialYear> years;

    /**
     * @param years consecutive plan years, beginning after the base year
     * @throws IllegalArgumentException if a stream follows what the plan does not have, or a figure by year lacks one of
     *     its years; one line a fault
     */
    public StreamModel(DemandPlan plan, FinancialYear baseYear, List<FinancialYear> years) {
        this.plan = plan;
        this.baseYear = baseYear;
        this.years = List.copyOf(years);
        List<String> faults = new ArrayList<>();
        plan.population().ifPresent(population -> requireYears(faults, population.people(), true, "population"));
        plan.streams().forEach((id, stream) -> stream.growth().ifPresent(growth -> check(faults, id, growth)));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private void check(List<String> faults, String id, StreamGrowth growth) {
        if (growth instanceof StreamGrowth.OwnGrowth own) {
            requireYears(faults, own.perYear(), false, "growth of demand stream '" + id + "'");
        } else if (growth instanceof StreamGrowth.AtRate rate) {
            requireYears(faults, rate.rate(), true, "rate of demand stream '" + id + "'");
            if (rate.rate().has(baseYear) && rate.rate().value(baseYear) == 0) {
                faults.add("The rate of demand stream '" + id + "' is 0 in " + baseYear
                        + ", so that nothing can be in proportion to it. Use another growth.");
            }
        } else if (growth instanceof StreamGrowth.WithPopulation
                && plan.population().isEmpty()) {
            faults.add("The demand stream '" + id
                    + "' moves with the population, but the plan states none. Give demand.population.");
        } else if (growth instanceof StreamGrowth.WithRecordedCrime crime) {
            for (String group : crime.groups()) {
                if (!plan.history().containsKey(group)) {
                    faults.add("The demand stream '" + id + "' moves with crimes of '" + group
                            + "', which the history does not have. Its groups are "
                            + plan.history().keySet() + ".");
                }
            }
        }
    }

    private void requireYears(List<String> faults, ByYear figures, boolean withBase, String what) {
        List<FinancialYear> missing = new ArrayList<>();
        if (withBase && !figures.has(baseYear)) {
            missing.add(baseYear);
        }
        years.stream().filter(year -> !figures.has(year)).forEach(missing::add);
        if (!missing.isEmpty()) {
            faults.add("The " + what + " says nothing of " + missing + ". Give every year"
                    + (withBase ? " from the base year on." : " planned."));
        }
    }

    /**
     * Draws the streams.
     *
     * @param crimes recorded crime, in as many draws
     * @param random where its numbers come from
     */
    public StreamPaths simulate(DemandPaths crimes, RandomStreams random) {
        Map<String, StreamPaths.Path> paths = new LinkedHashMap<>();
        plan.streams().forEach((id, stream) -> paths.put(id, path(stream, crimes, random.of(purpose(id)))));
        return new StreamPaths(years, paths);
    }

    /** Of a stream's random numbers: its multiplier, its steps by id, and its growth's errors by year, as far as they are uncertain. */
    public static String purpose(String id) {
        return "stream " + id;
    }

    private StreamPaths.Path path(DemandStream stream, DemandPaths crimes, RandomStream random) {
        int draws = crimes.draws();
        double[][] volume = new double[years.size()][draws];
        double[][] withoutSteps = new double[years.size()][draws];
        // By id, so that the order in which a plan is written does not matter.
        List<StreamStep> steps = List.copyOf(new TreeMap<>(stream.steps()).values());
        double[] changes = new double[steps.size()];
        double[] growths = new double[years.size()];
        for (int d = 0; d < draws; d++) {
            random.reset(d);
            double multiplier = drawn(stream.volumeMultiplier(), random, 1);
            for (int s = 0; s < changes.length; s++) {
                changes[s] = steps.get(s).change().quantile(random.nextDouble());
            }
            grow(stream, crimes, d, random, growths);
            double before = stepped(steps, changes, baseYear);
            for (int y = 0; y < growths.length; y++) {
                withoutSteps[y][d] = stream.baseYearVolume() * growths[y] * multiplier;
                volume[y][d] = withoutSteps[y][d] * (stepped(steps, changes, years.get(y)) / before);
            }
        }
        return new StreamPaths.Path(stream.baseYearVolume(), volume, withoutSteps);
    }

    private static double drawn(Optional<Distribution> distribution, RandomStream random, double otherwise) {
        return distribution.isPresent() ? distribution.get().quantile(random.nextDouble()) : otherwise;
    }

    /** Growth since the base year, by year. */
    private void grow(DemandStream stream, DemandPaths crimes, int draw, RandomStream random, double[] growths) {
        @Nullable StreamGrowth growth = stream.growth().orElse(null);
        double own = 1;
        for (int y = 0; y < growths.length; y++) {
            FinancialYear year = years.get(y);
            if (growth instanceof StreamGrowth.OwnGrowth stated) {
                own *= Math.max(0, 1 + stated.perYear().value(year) + drawn(stated.error(), random, 0));
                growths[y] = own;
            } else if (growth instanceof StreamGrowth.AtRate rate) {
                growths[y] = rate.rate().value(year) / rate.rate().value(baseYear);
            } else if (growth instanceof StreamGrowth.WithPopulation) {
                growths[y] = plan.population().orElseThrow().growth(baseYear, year);
            } else if (growth instanceof StreamGrowth.WithRecordedCrime crime) {
                growths[y] = 1 + crime.share() * (crimeGrowth(crime.groups(), crimes, draw, y) - 1);
            } else {
                growths[y] = 1;
            }
        }
    }

    private static double crimeGrowth(List<String> groups, DemandPaths crimes, int draw, int year) {
        double then = 0;
        double base = 0;
        for (int g = 0; g < crimes.groups().size(); g++) {
            if (groups.isEmpty() || groups.contains(crimes.groups().get(g))) {
                then += crimes.yearTotal(g, draw, year);
                base += crimes.baseline(g);
            }
        }
        return base > 0 ? then / base : 1;
    }

    /** What the steps multiply a year's volume by, months weighed by their days. */
    private static double stepped(List<StreamStep> steps, double[] changes, FinancialYear year) {
        if (changes.length == 0) {
            return 1;
        }
        double sum = 0;
        double days = 0;
        for (int m = 1; m <= MONTHS; m++) {
            Period month = year.month(m);
            double multiplier = 1;
            for (int s = 0; s < changes.length; s++) {
                multiplier *= 1 + changes[s] * steps.get(s).share(month);
            }
            double length =
                    ChronoUnit.DAYS.between(month.firstDay(), month.plus(1).firstDay());
            sum += multiplier * length;
            days += length;
        }
        return sum / days;
    }
}
