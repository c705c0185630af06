package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.KernelEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what a kernel is to vary and to compute. Drivers always vary. The less is asked for the faster it is.
 */
public final class KernelBuilder {

    private final MtfsModel model;
    private final Set<Formula> varying = new LinkedHashSet<>();
    private final Set<Formula> results = new LinkedHashSet<>();
    private int blockSize = 128;

    KernelBuilder(MtfsModel model) {
        this.model = model;
        varying.addAll(model.driverFormulas());
    }

    /** Lets figures of the plan vary between draws. */
    public KernelBuilder vary(List<Formula> figures) {
        varying.addAll(figures);
        return this;
    }

    /** Lets the figure at an address, with its year if it has one, vary between draws. */
    public KernelBuilder vary(String address) {
        varying.add(model.input(address));
        return this;
    }

    /** Lets every figure that a risk acts on vary. */
    public KernelBuilder vary(RiskModel risks) {
        return vary(risks.figures());
    }

    /** Computes measures in every year; those that the plan does not have are left out. */
    public KernelBuilder compute(Measure... measures) {
        for (int y = 0; y < model.years().size(); y++) {
            for (Measure measure : measures) {
                if (model.has(measure)) {
                    results.add(model.measure(measure, y));
                }
            }
        }
        return this;
    }

    /** Computes figures of every reserve and year. */
    public KernelBuilder compute(ReserveMeasure... measures) {
        for (String reserve : model.reserves()) {
            for (int y = 0; y < model.years().size(); y++) {
                for (ReserveMeasure measure : measures) {
                    results.add(model.reserve(reserve, measure, y));
                }
            }
        }
        return this;
    }

    /** Computes every line and year. */
    public KernelBuilder computeLines() {
        for (BudgetLine line : model.lines()) {
            for (int y = 0; y < model.years().size(); y++) {
                results.add(model.line(line.id(), y));
            }
        }
        return this;
    }

    /** Computes some figures. */
    public KernelBuilder compute(List<Formula> figures) {
        results.addAll(figures);
        return this;
    }

    /** Most draws evaluated at once; 128 unless said otherwise. */
    public KernelBuilder blockSize(int draws) {
        blockSize = draws;
        return this;
    }

    /** Compiles the kernel. */
    public MtfsKernel build() {
        List<Formula> read = new ArrayList<>(results);
        return new MtfsKernel(model, new KernelEvaluator(model.formulas(), List.copyOf(varying), read, blockSize));
    }
}
