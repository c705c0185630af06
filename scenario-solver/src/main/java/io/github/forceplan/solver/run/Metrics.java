package io.github.forceplan.solver.run;

import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.Plan;
import java.util.Set;

/** The figures of a result by name, in every draw. */
final class Metrics {

    private final MetricNames names;
    private final DemandPaths demand;
    private final StreamPaths streams;
    private final WorkforceOutcomes workforce;
    private final FinanceOutcomes finance;

    Metrics(Plan plan, DemandPaths demand, StreamPaths streams, WorkforceOutcomes workforce, FinanceOutcomes finance) {
        this.names = new MetricNames(plan, demand.groups(), streams.ids(), workforce.model(), finance.model());
        this.streams = streams;
        this.demand = demand;
        this.workforce = workforce;
        this.finance = finance;
    }

    Set<String> names() {
        return names.names();
    }

    double[] values(String metric) {
        return values(names.key(metric));
    }

    private double[] values(MetricKey key) {
        if (key instanceof MetricKey.Crime crime) {
            return crime(crime);
        }
        if (key instanceof MetricKey.CrimeRate rate) {
            return PerHead.perThousand(rate.people(), crime(rate.crime()));
        }
        if (key instanceof MetricKey.OfStream of) {
            return streams.volume(of.id(), of.year()).clone();
        }
        if (key instanceof MetricKey.OfInvestigators of) {
            return workforce.investigators(of.figure(), of.year()).clone();
        }
        if (key instanceof MetricKey.OfSkill of) {
            return workforce.skill(of.figure(), of.skill(), of.year()).clone();
        }
        if (key instanceof MetricKey.OfRole of) {
            return workforce.role(of.figure(), of.role(), of.year()).clone();
        }
        if (key instanceof MetricKey.OfFinance of) {
            return finance.measure(of.measure(), of.year()).clone();
        }
        if (key instanceof MetricKey.OfReserve of) {
            return finance.reserve(of.reserve(), of.measure(), of.year()).clone();
        }
        double[] sum = new double[demand.draws()];
        for (MetricKey part : ((MetricKey.Sum) key).parts()) {
            double[] values = values(part);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += values[d];
            }
        }
        return sum;
    }

    private double[] crime(MetricKey.Crime crime) {
        double[] values = new double[demand.draws()];
        for (int g : crime.groups()) {
            for (int d = 0; d < values.length; d++) {
                values[d] += switch (crime.part()) {
                    case TOTAL -> demand.yearTotal(g, d, crime.year());
                    case RECORDING -> demand.recording(g, d, crime.year());
                    case GROWTH -> demand.growth(g, d, crime.year());
                };
            }
        }
        return values;
    }
}
