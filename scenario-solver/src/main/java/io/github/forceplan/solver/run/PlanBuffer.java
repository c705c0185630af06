package io.github.forceplan.solver.run;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.mtfs.MtfsKernel;
import io.github.forceplan.finance.mtfs.RiskSampler;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.demand.DemandDraws;
import io.github.forceplan.workforce.WorkforceDraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a {@link CompiledPlan} is evaluated: everything that a draw needs room for, made once. Not thread-safe; give
 * each thread its own.
 */
public final class PlanBuffer {

    private final CompiledPlan plan;
    private final DemandDraws demand;
    private final double[] total;
    private final double[] without;
    private final double[][] crimes;
    private final WorkforceDraw people;
    private final RandomStream stream;
    private final MtfsKernel kernel;
    private final RiskSampler risks;
    private final double[][] variedFrom;
    private final double[][] variedTo;
    /** Risks' buffers, then those of what varies. */
    private final double[][] chanceBuffers;

    private final double[][] values;
    /** What finance needs, and metrics, of each draw's demand and people. */
    private final MetricReader[] readers;

    private final double[][] readInto;
    private final SumReader[] sums;

    /** A figure that is read from each draw's demand and people. */
    private interface MetricReader {
        double read();
    }

    /** A sum over years and the columns that it is made of. */
    private record SumReader(double[][] parts, double[] sum) {
        void fill(int count) {
            for (int d = 0; d < count; d++) {
                double all = 0;
                for (double[] part : parts) {
                    all += part[d];
                }
                sum[d] = all;
            }
        }
    }

    PlanBuffer(CompiledPlan plan) {
        this.plan = plan;
        demand = plan.demand.get();
        int years = plan.workforce.years().size();
        total = new double[plan.groups * 4 * years];
        without = new double[total.length];
        crimes = plan.months.newPath();
        people = plan.workforce.newBriefDraw();
        stream = WorkforceOutcomes.stream(plan.peopleRandom);
        kernel = plan.kernel.another();
        risks = plan.mtfs.risks().sampler(kernel, plan.moneyRandom);
        List<double[]> chance = new ArrayList<>();
        for (Formula figure : plan.mtfs.risks().figures()) {
            chance.add(kernel.values(figure));
        }
        List<double[]> from = new ArrayList<>();
        List<double[]> to = new ArrayList<>();
        for (Map.Entry<String, double[]> varied : plan.varied.entrySet()) {
            from.add(varied.getValue());
            to.add(kernel.input(varied.getKey()));
            chance.add(kernel.input(varied.getKey()));
        }
        variedFrom = from.toArray(double[][]::new);
        variedTo = to.toArray(double[][]::new);
        chanceBuffers = chance.toArray(double[][]::new);
        values = new double[plan.metrics.size()][];
        List<MetricReader> readersOf = new ArrayList<>();
        List<SumReader> sumsOf = new ArrayList<>();
        List<double[]> filled = new ArrayList<>();
        FinanceDrivers.all(plan.workforce).forEach((name, driver) -> {
            for (int y = 0; y < years; y++) {
                if (kernel.needsDriver(name, y)) {
                    int year = y;
                    readersOf.add(() -> driver.of(people, total, year));
                    filled.add(kernel.driver(name, y));
                }
            }
        });
        for (int i = 0; i < values.length; i++) {
            values[i] = column(plan.metrics.get(i), readersOf, filled, sumsOf);
        }
        readers = readersOf.toArray(MetricReader[]::new);
        readInto = filled.toArray(double[][]::new);
        sums = sumsOf.toArray(SumReader[]::new);
    }

    /** A figure of the draw last evaluated, by its place among those asked for. */
    public double value(int metric) {
        return values[metric][0];
    }

    /** A figure by draw of the draws last evaluated; what lies beyond their number is left over from others. */
    public double[] values(int metric) {
        return values[metric];
    }

    void evaluate(int first, int count) {
        for (int d = 0; d < count; d++) {
            demand.fill(first + d, total, without);
            plan.months.fill(total, crimes);
            plan.workforce.evaluate(crimes, plan.workloadFactor, stream.reset(first + d), people);
            handOver(d);
        }
        for (int i = 0; i < variedTo.length; i++) {
            System.arraycopy(variedFrom[i], first, variedTo[i], 0, count);
        }
        risks.fill(first, count);
        finish(count);
    }

    PlanChance sample(int first, int count) {
        evaluate(first, count);
        PlanChance chance = new PlanChance(count, total.length, chanceBuffers.length);
        for (int i = 0; i < chanceBuffers.length; i++) {
            System.arraycopy(chanceBuffers[i], 0, chance.money[i], 0, count);
        }
        for (int d = 0; d < count; d++) {
            demand.fill(first + d, chance.total[d], chance.without[d]);
            plan.months.fill(chance.total[d], crimes);
            plan.workforce.evaluate(crimes, plan.workloadFactor, stream.reset(first + d), people);
            chance.people[d] = people.chance();
        }
        return chance;
    }

    void replay(PlanChance chance) {
        for (int d = 0; d < chance.count; d++) {
            System.arraycopy(chance.total[d], 0, total, 0, total.length);
            System.arraycopy(chance.without[d], 0, without, 0, without.length);
            plan.months.fill(total, crimes);
            plan.workforce.replay(crimes, plan.workloadFactor, Objects.requireNonNull(chance.people[d]), people);
            handOver(d);
        }
        for (int i = 0; i < chanceBuffers.length; i++) {
            System.arraycopy(chance.money[i], 0, chanceBuffers[i], 0, chance.count);
        }
        finish(chance.count);
    }

    private void handOver(int d) {
        for (int i = 0; i < readers.length; i++) {
            readInto[i][d] = readers[i].read();
        }
    }

    private void finish(int count) {
        kernel.evaluate(count);
        for (SumReader sum : sums) {
            sum.fill(count);
        }
    }

    /** The array that a figure will stand in, and what is to fill it. */
    private double[] column(
            MetricKey key, List<MetricReader> readersOf, List<double[]> filled, List<SumReader> sumsOf) {
        if (key instanceof MetricKey.OfFinance of) {
            return kernel.measure(of.measure(), of.year());
        }
        if (key instanceof MetricKey.OfReserve of) {
            return kernel.reserve(of.reserve(), of.measure(), of.year());
        }
        double[] column = new double[kernel.blockSize()];
        if (key instanceof MetricKey.Sum sum) {
            double[][] parts = sum.parts().stream()
                    .map(part -> column(part, readersOf, filled, sumsOf))
                    .toArray(double[][]::new);
            sumsOf.add(new SumReader(parts, column));
        } else {
            readersOf.add(reader(key));
            filled.add(column);
        }
        return column;
    }

    private MetricReader reader(MetricKey key) {
        if (key instanceof MetricKey.Crime crime) {
            int[] groups = crime.groups().stream().mapToInt(Integer::intValue).toArray();
            return () -> crime(crime.part(), groups, crime.year());
        }
        if (key instanceof MetricKey.CrimeRate rate) {
            MetricReader crimes = reader(rate.crime());
            return () -> PerHead.perThousand(rate.people(), crimes.read());
        }
        if (key instanceof MetricKey.OfInvestigators of) {
            return () -> people.investigators(of.figure(), of.year());
        }
        if (key instanceof MetricKey.OfSkill of) {
            return () -> people.skill(of.figure(), of.skill(), of.year());
        }
        MetricKey.OfRole of = (MetricKey.OfRole) key;
        return () -> people.role(of.figure(), of.role(), of.year());
    }

    private double crime(MetricKey.Part part, int[] groups, int year) {
        double sum = 0;
        for (int g : groups) {
            double recorded = inYear(total, g, year);
            double own = inYear(without, g, year);
            sum += switch (part) {
                case TOTAL -> recorded;
                case RECORDING -> recorded - own;
                case GROWTH -> own - plan.baselines[g];
            };
        }
        return sum;
    }

    private double inYear(double[] byQuarter, int group, int year) {
        int at = group * (total.length / plan.groups) + 4 * year;
        return byQuarter[at] + byQuarter[at + 1] + byQuarter[at + 2] + byQuarter[at + 3];
    }
}
