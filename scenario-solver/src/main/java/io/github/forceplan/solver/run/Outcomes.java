package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a plan, or a variant of it, comes to in every draw: demand, workforce and money. */
public final class Outcomes {

    private final Plan plan;
    private final List<TimeSeries> history;
    private final DemandPaths demand;
    private final StreamPaths streams;
    private final Map<String, Map<String, double[][]>> divided;
    private final WorkforceOutcomes workforce;
    private final FinanceOutcomes finance;
    private final RecordingResults recording;
    private final Estimates estimates;
    private final Metrics metrics;

    Outcomes(
            Plan plan,
            List<TimeSeries> history,
            DemandPaths demand,
            StreamPaths streams,
            Map<String, Map<String, double[][]>> divided,
            WorkforceOutcomes workforce,
            FinanceOutcomes finance,
            RecordingResults recording,
            Estimates estimates) {
        this.plan = plan;
        this.history = List.copyOf(history);
        this.demand = demand;
        this.streams = streams;
        this.divided = divided;
        this.workforce = workforce;
        this.finance = finance;
        this.recording = recording;
        this.estimates = demand.tilt().isPresent() ? estimates.resampled() : estimates;
        this.metrics = new Metrics(plan, demand, streams, workforce, finance);
    }

    /** The names that {@link #values} knows, in the order of the result. */
    public Set<String> metrics() {
        return metrics.names();
    }

    /**
     * A figure of the result in every draw. It is named as in {@code result.json}, with the financial year last
     * ({@code finance.budgetGap.2021/22}, {@code workforce.bySkill.pip-2.unmetHours.2020/21},
     * {@code demand.recordedCrime.total.2022/23}), or over several years by their sum
     * ({@code finance.gapAfterReserves.2020/21..2021/22}); {@code finance.statedGap} is the gap as the plan's readings
     * measure it.
     *
     * @return one value a draw, in draw order
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is no such figure
     */
    public double[] values(String metric) {
        return metrics.values(metric);
    }

    /**
     * The scenario's result: every figure's mean and quantiles.
     *
     * @param described its demand, from {@link #demandResult}
     * @param parts of the workforce beside the investigators
     * @param first ledger of the scenario that bridges start from
     */
    ScenarioResult result(
            String id,
            String label,
            String description,
            DemandResult described,
            WorkforceParts parts,
            ScenarioLedger first) {
        return new ScenarioResult(
                id,
                label,
                description,
                described,
                WorkforceResults.of(plan, workforce, demand, streams, parts, estimates),
                FinanceResults.of(
                        plan,
                        finance,
                        LedgerResults.bridges(id, finance.ledger(), first.scenario(), first.ledger()),
                        estimates));
    }

    DemandResult demandResult() {
        return DemandResults.of(plan, history, demand, streams, divided, recording, estimates);
    }

    /** How values of its draws are summed up. */
    public Estimates estimates() {
        return estimates;
    }

    /** The plan, its scenario's changes made. */
    Plan plan() {
        return plan;
    }

    FinanceOutcomes finance() {
        return finance;
    }
}
