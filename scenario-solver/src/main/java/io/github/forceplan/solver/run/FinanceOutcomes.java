package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Drivers;
import io.github.forceplan.finance.mtfs.KernelBuilder;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsKernel;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.finance.mtfs.RiskSampler;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.parallel.Slices;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The finances of one scenario over all draws, by financial year, and in the central case. */
final class FinanceOutcomes {

    static final Measure[] MEASURES = {
        Measure.NET_EXPENDITURE,
        Measure.FUNDING,
        Measure.SAVINGS,
        Measure.BUDGET_GAP,
        Measure.UNDERLYING_GAP,
        Measure.PLANNED_RESERVES_USED,
        Measure.GAP_AFTER_RESERVES,
        Measure.AUTOMATIC_RESERVES_USED,
        Measure.UNFUNDED_RESIDUAL,
        Measure.SURPLUS,
        Measure.CLOSING_RESERVES,
        Measure.RESERVES_BELOW_FLOOR,
        Measure.CUMULATIVE_BUDGET_GAP,
        Measure.CUMULATIVE_UNDERLYING_GAP,
        Measure.CUMULATIVE_GAP_AFTER_RESERVES,
        Measure.CUMULATIVE_UNFUNDED_RESIDUAL,
        Measure.CUMULATIVE_SURPLUS
    };

    static final ReserveMeasure[] RESERVE_MEASURES = {
        ReserveMeasure.OPENING,
        ReserveMeasure.CONTRIBUTIONS,
        ReserveMeasure.DRAWS,
        ReserveMeasure.CLOSING,
        ReserveMeasure.FLOOR
    };

    private final MtfsModel model;
    private final int draws;
    private final Map<Measure, double[][]> measures = new EnumMap<>(Measure.class);
    private final Map<String, Map<ReserveMeasure, double[][]>> reserves = new LinkedHashMap<>();
    private final Ledger ledger;

    private FinanceOutcomes(MtfsModel model, int draws, Ledger ledger) {
        this.model = model;
        this.draws = draws;
        this.ledger = ledger;
        int years = model.years().size();
        for (Measure measure : MEASURES) {
            measures.put(measure, new double[years][draws]);
        }
        for (String reserve : model.reserves()) {
            Map<ReserveMeasure, double[][]> byMeasure = new EnumMap<>(ReserveMeasure.class);
            for (ReserveMeasure measure : RESERVE_MEASURES) {
                byMeasure.put(measure, new double[years][draws]);
            }
            reserves.put(reserve, byMeasure);
        }
    }

    /**
     * @param balancing address of the balancing line's amount without the year, and the amounts; empty to leave the
     *     plan's own
     */
    static FinanceOutcomes of(
            MtfsModel model,
            FinanceDrivers drivers,
            Optional<Balanced> balancing,
            int draws,
            RandomStreams random,
            int threads) {
        Map<String, BigDecimal> replaced = new LinkedHashMap<>();
        balancing.ifPresent(line -> {
            for (int y = 0; y < model.years().size(); y++) {
                replaced.put(
                        line.address(model.years().get(y)),
                        BigDecimal.valueOf(line.amounts().mean(y)));
            }
        });
        Map<String, double[]> varied = balancing.map(line -> line.varied(model)).orElse(Map.of());
        FinanceOutcomes outcomes = new FinanceOutcomes(model, draws, model.ledger(central(model, drivers), replaced));
        double[][][] values = new double[model.years().size()][][];
        for (int y = 0; y < values.length; y++) {
            values[y] = drivers.values(y);
        }
        MtfsKernel kernel = kernel(model, varied.keySet());
        Slices.over(
                draws, threads, (from, to) -> outcomes.evaluate(kernel.another(), values, varied, random, from, to));
        return outcomes;
    }

    /** The balancing line of a plan. */
    record Balanced(String line, BalancingLine amounts) {
        String address(FinancialYear year) {
            return "finance.lines." + line + ".amount." + year;
        }

        /** The amount of each draw, by its address. */
        Map<String, double[]> varied(MtfsModel model) {
            Map<String, double[]> varied = new LinkedHashMap<>();
            for (int y = 0; y < model.years().size(); y++) {
                varied.put(address(model.years().get(y)), amounts.amounts(y));
            }
            return varied;
        }
    }

    /**
     * What evaluates draws of money.
     *
     * @param varied addresses of figures that differ from draw to draw
     */
    static MtfsKernel kernel(MtfsModel model, Set<String> varied) {
        KernelBuilder builder =
                model.kernel().vary(model.risks()).compute(MEASURES).compute(RESERVE_MEASURES);
        varied.forEach(builder::vary);
        return builder.build();
    }

    private static Drivers central(MtfsModel model, FinanceDrivers drivers) {
        Drivers central = Drivers.none();
        double[][] byYear = new double[model.years().size()][];
        for (int y = 0; y < byYear.length; y++) {
            byYear[y] = drivers.central(y);
        }
        for (int i = 0; i < model.drivers().size(); i++) {
            double[] values = new double[byYear.length];
            for (int y = 0; y < byYear.length; y++) {
                values[y] = byYear[y][i];
            }
            central = central.with(model.drivers().get(i), values);
        }
        return central;
    }

    private void evaluate(
            MtfsKernel kernel,
            double[][][] drivers,
            Map<String, double[]> varied,
            RandomStreams random,
            int from,
            int to) {
        RiskSampler risks = model.risks().sampler(kernel, random);
        for (int start = from; start < to; start += kernel.blockSize()) {
            int count = Math.min(kernel.blockSize(), to - start);
            for (int y = 0; y < model.years().size(); y++) {
                for (int i = 0; i < model.drivers().size(); i++) {
                    System.arraycopy(
                            drivers[y][i], start, kernel.driver(model.drivers().get(i), y), 0, count);
                }
            }
            for (Map.Entry<String, double[]> input : varied.entrySet()) {
                System.arraycopy(input.getValue(), start, kernel.input(input.getKey()), 0, count);
            }
            risks.fill(start, count);
            kernel.evaluate(count);
            keep(kernel, start, count);
        }
    }

    private void keep(MtfsKernel kernel, int start, int count) {
        for (int y = 0; y < model.years().size(); y++) {
            for (Measure measure : MEASURES) {
                System.arraycopy(kernel.measure(measure, y), 0, measure(measure, y), start, count);
            }
            for (String reserve : reserves.keySet()) {
                for (ReserveMeasure measure : RESERVE_MEASURES) {
                    System.arraycopy(
                            kernel.reserve(reserve, measure, y), 0, reserve(reserve, measure, y), start, count);
                }
            }
        }
    }

    MtfsModel model() {
        return model;
    }

    int draws() {
        return draws;
    }

    /** Every uncertain figure at its mean, exact. */
    Ledger ledger() {
        return ledger;
    }

    /** One value a draw. */
    double[] measure(Measure measure, int year) {
        return Objects.requireNonNull(measures.get(measure))[year];
    }

    /** One value a draw. */
    double[] reserve(String id, ReserveMeasure measure, int year) {
        Map<ReserveMeasure, double[][]> byMeasure = reserves.get(id);
        if (byMeasure == null) {
            throw new IllegalArgumentException("There is no reserve '" + id + "'.");
        }
        return Objects.requireNonNull(byMeasure.get(measure))[year];
    }
}
