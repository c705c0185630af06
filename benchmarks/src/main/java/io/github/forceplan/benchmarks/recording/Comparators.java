package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.demand.DemandModel;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Automatic models on a force's total, plain and with a step from the notice on. */
final class Comparators {

    private static final int SEARCH = 24;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int horizon;
    private final int draws;

    Comparators(int horizon, int draws) {
        this.horizon = horizon;
        this.draws = draws;
    }

    /** Sample paths of the total by model name: {@code ets}, {@code arima} and, with a notice, both with a step. */
    Map<String, double[][]> paths(ForceHistory seen) {
        TimeSeries total = total(seen);
        Map<String, double[][]> paths = new LinkedHashMap<>();
        paths.put("ets", values(Ets.automatic().fit(total).simulate(horizon, draws, stream())));
        paths.put("smoothing", byGroup(seen));
        paths.put("arima", values(Arima.automatic().fit(total).simulate(horizon, draws, stream())));
        Optional<Period> notice = seen.noticed();
        paths.put("ets + step", notice.map(at -> etsWithStep(total, at)).orElse(paths.get("ets")));
        paths.put("arima + step", notice.map(at -> arimaWithStep(total, at)).orElse(paths.get("arima")));
        return paths;
    }

    /** The total by the plan's own model of underlying crime: log-linear smoothing by offence group, errors correlated. */
    double[][] byGroup(ForceHistory seen) {
        FinancialYear base = seen.end().plus(-1).financialYear();
        DemandPlan plan = new DemandPlan(seen.groups(), Optional.empty(), Optional.empty(), Optional.empty());
        Readings readings = new Readings(
                Readings.BaseYearTotal.HISTORY,
                Readings.GapPeriod.ALL_YEARS,
                Readings.GapMeasured.AFTER_PLANNED_RESERVES);
        DemandPaths paths = new DemandModel(plan, readings, base, base.plus(horizon / 4)).simulate(draws, 1, 1);
        double[][] totals = new double[draws][horizon];
        for (int g = 0; g < paths.groups().size(); g++) {
            for (int d = 0; d < draws; d++) {
                for (int q = 0; q < horizon; q++) {
                    totals[d][q] += paths.total(g, d, q);
                }
            }
        }
        return totals;
    }

    static TimeSeries total(ForceHistory force) {
        double[] sums = new double[(int) force.end().since(force.start())];
        force.groups().values().forEach(crimes -> {
            for (int t = 0; t < sums.length; t++) {
                sums[t] += crimes.value(t);
            }
        });
        return TimeSeries.of(force.force(), force.start(), sums);
    }

    private double[][] arimaWithStep(TimeSeries total, Period notice) {
        double[] step = step(total, notice, total.size() + horizon);
        Regressors known = Regressors.of(total.start(), List.of("step"), step);
        return values(Arima.automatic().withRegressors(known).fit(total).simulate(horizon, draws, stream()));
    }

    /** The step that gives the automatic model the least AICc, taken out of the history and put back. */
    private double[][] etsWithStep(TimeSeries total, Period notice) {
        double[] step = step(total, notice, total.size());
        double size = Arrays.stream(total.tail(4).toArray()).average().orElseThrow();
        double low = -0.5 * size;
        double high = 0.5 * size;
        for (int i = 0; i < SEARCH; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (without(total, step, left).likelihood().aicc()
                    < without(total, step, right).likelihood().aicc()) {
                high = right;
            } else {
                low = left;
            }
        }
        double best = (low + high) / 2;
        double[][] paths = values(without(total, step, best).simulate(horizon, draws, stream()));
        for (double[] path : paths) {
            for (int q = 0; q < path.length; q++) {
                path[q] += best;
            }
        }
        return paths;
    }

    private static EtsModel without(TimeSeries total, double[] step, double size) {
        double[] values = total.toArray();
        for (int t = 0; t < values.length; t++) {
            values[t] -= size * step[t];
        }
        return Ets.automatic().fit(TimeSeries.of(total.name(), total.start(), values));
    }

    private static double[] step(TimeSeries total, Period notice, int count) {
        double[] step = new double[count];
        for (int t = 0; t < count; t++) {
            step[t] = total.start().plus(t).compareTo(notice) >= 0 ? 1 : 0;
        }
        return step;
    }

    private static double[][] values(SamplePaths paths) {
        double[][] values = new double[paths.count()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = paths.path(i);
        }
        return values;
    }

    private static RandomStream stream() {
        return new RandomStream(1, "comparator");
    }
}
