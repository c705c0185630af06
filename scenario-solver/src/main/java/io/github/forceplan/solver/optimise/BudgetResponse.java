package io.github.forceplan.solver.optimise;

import io.github.forceplan.finance.mtfs.KernelBuilder;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsKernel;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the budget's own formulas make of one unit more of a driver or a figure, by differences: one evaluation of the
 * simulation kernel in which every column moves one of them.
 */
final class BudgetResponse {

    private static final Measure[] MEASURES = {Measure.NET_EXPENDITURE, Measure.FUNDING, Measure.SAVINGS};

    private static final ReserveMeasure[] RESERVES = {
        ReserveMeasure.OPENING,
        ReserveMeasure.PLANNED_CONTRIBUTIONS,
        ReserveMeasure.PLANNED_DRAWS,
        ReserveMeasure.CAPITAL_DRAWS,
        ReserveMeasure.FLOOR
    };

    private static final double THOUSAND = 1000;

    private final MtfsModel model;
    private final MtfsKernel kernel;
    private final Map<String, MoneyResponse> byKnob = new LinkedHashMap<>();

    /** Something that is moved. */
    private record Knob(String name, double[] buffer, double step) {}

    /**
     * @param model the budget
     * @param drivers by [year][driver]
     * @param solvedFor figures that stand in place of the plan's
     * @param moved figures that are to be moved, by address, with the step
     * @param from value that a moved figure starts at
     */
    BudgetResponse(
            MtfsModel model,
            double[][] drivers,
            Map<String, BigDecimal> solvedFor,
            Map<String, Double> moved,
            double from) {
        this.model = model;
        int years = model.years().size();
        int columns = 1 + model.drivers().size() * years + moved.size();
        KernelBuilder builder =
                model.kernel().compute(MEASURES).compute(RESERVES).blockSize(columns);
        solvedFor.keySet().forEach(builder::vary);
        moved.keySet().forEach(builder::vary);
        kernel = builder.build();
        List<Knob> knobs = new ArrayList<>();
        for (int i = 0; i < model.drivers().size(); i++) {
            for (int y = 0; y < years; y++) {
                String driver = model.drivers().get(i);
                double[] buffer = kernel.driver(driver, y);
                java.util.Arrays.fill(buffer, 0, columns, drivers[y][i]);
                knobs.add(new Knob(driver(driver, y), buffer, 1));
            }
        }
        solvedFor.forEach(
                (address, value) -> java.util.Arrays.fill(kernel.input(address), 0, columns, value.doubleValue()));
        moved.forEach((address, step) -> {
            double[] buffer = kernel.input(address);
            java.util.Arrays.fill(buffer, 0, columns, from);
            knobs.add(new Knob(address, buffer, step));
        });
        for (int k = 0; k < knobs.size(); k++) {
            knobs.get(k).buffer()[1 + k] += knobs.get(k).step();
        }
        kernel.evaluate(columns);
        for (int k = 0; k < knobs.size(); k++) {
            MoneyResponse difference = column(1 + k);
            difference.add(-1, column(0));
            MoneyResponse each = MoneyResponse.none(years);
            each.add(1 / knobs.get(k).step(), difference);
            byKnob.put(knobs.get(k).name(), each);
        }
    }

    private static String driver(String name, int year) {
        return "driver " + name + " " + year;
    }

    /** The budget with nothing moved, in thousands of pounds. */
    MoneyResponse base() {
        return column(0);
    }

    private MoneyResponse column(int column) {
        MoneyResponse all = MoneyResponse.none(model.years().size());
        for (int y = 0; y < model.years().size(); y++) {
            all.savings()[y] = kernel.measure(Measure.SAVINGS, y)[column] / THOUSAND;
            all.spending()[y] = kernel.measure(Measure.NET_EXPENDITURE, y)[column] / THOUSAND - all.savings()[y];
            all.funding()[y] = kernel.measure(Measure.FUNDING, y)[column] / THOUSAND;
        }
        return all;
    }

    /** Thousands of pounds by year for one more of a driver in a year. */
    MoneyResponse ofDriver(String name, int year) {
        return of(driver(name, year));
    }

    /** Thousands of pounds by year for one more of the figure at an address. */
    MoneyResponse ofFigure(String address) {
        return of(address);
    }

    private MoneyResponse of(String knob) {
        MoneyResponse known = byKnob.get(knob);
        if (known == null) {
            throw new IllegalArgumentException("Nothing is known of '" + knob + "'.");
        }
        return known;
    }

    /** A reserve's figure by year, in thousands of pounds. */
    double[] reserve(String id, ReserveMeasure measure) {
        double[] byYear = new double[model.years().size()];
        for (int y = 0; y < byYear.length; y++) {
            byYear[y] = kernel.reserve(id, measure, y)[0] / THOUSAND;
        }
        return byYear;
    }
}
