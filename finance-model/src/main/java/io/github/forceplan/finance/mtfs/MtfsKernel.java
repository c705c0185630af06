package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.KernelEvaluator;

/**
 * The plan's formulas for blocks of draws. Fill the buffers of what varies, {@link #evaluate}, read the buffers of what
 * was asked for; element {@code d} of every buffer belongs to draw {@code d} of the block. Buffers stay the same objects
 * for the kernel's life: fetch them once, outside the loop. Evaluation allocates nothing.
 *
 * <p>Not thread-safe: give each thread its own by {@link #another}.
 */
public final class MtfsKernel {

    private final MtfsModel model;
    private final KernelEvaluator evaluator;

    MtfsKernel(MtfsModel model, KernelEvaluator evaluator) {
        this.model = model;
        this.evaluator = evaluator;
    }

    /** A kernel of the same program with its own buffers, for another thread. */
    public MtfsKernel another() {
        return new MtfsKernel(model, evaluator.another());
    }

    public int blockSize() {
        return evaluator.blockSize();
    }

    /** How many block operations an evaluation makes. */
    public int operations() {
        return evaluator.operations();
    }

    /** Values of a driver in the year at an index, to be filled. */
    public double[] driver(String name, int year) {
        return evaluator.buffer(model.driver(name, year));
    }

    /** Whether anything that is computed follows from a driver in the year at an index; if not it need not be filled. */
    public boolean needsDriver(String name, int year) {
        return evaluator.needs(model.driver(name, year));
    }

    /** Values of the figure at an address, to be filled; it must have been named to vary. */
    public double[] input(String address) {
        return evaluator.buffer(model.input(address));
    }

    /** Values of any figure that varies or is computed. */
    public double[] values(Formula figure) {
        return evaluator.buffer(figure);
    }

    public double[] measure(Measure measure, int year) {
        return evaluator.buffer(model.measure(measure, year));
    }

    public double[] reserve(String id, ReserveMeasure measure, int year) {
        return evaluator.buffer(model.reserve(id, measure, year));
    }

    public double[] line(String id, int year) {
        return evaluator.buffer(model.line(id, year));
    }

    /** Evaluates the first {@code draws} draws of the block. */
    public void evaluate(int draws) {
        evaluator.evaluate(draws);
    }
}
