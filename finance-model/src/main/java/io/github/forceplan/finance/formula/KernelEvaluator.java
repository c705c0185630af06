package io.github.forceplan.finance.formula;

import io.github.forceplan.finance.formula.KernelProgram.Instruction;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Evaluates formulas in {@code double} for blocks of draws. The caller fills the buffers of the varying figures, calls
 * {@link #evaluate} and reads the buffers of the results. Nothing is allocated after construction.
 *
 * <p>A draw's results depend on that draw's values only, to the last bit: not on the size of the block nor on the draw's
 * place in it.
 *
 * <p>Not thread-safe: give each thread its own by {@link #another}.
 */
public final class KernelEvaluator {

    private final KernelProgram program;
    private final int blockSize;
    private final double[][] buffers;
    private final Instruction[] instructions;
    private final double[][][] sources;
    private final double[] scratch;

    /**
     * Compiles what {@code results} need.
     *
     * @param formulas the formulas
     * @param varying inputs and drivers whose values differ between draws; all others keep the plan's value
     * @param results figures to be read
     * @param blockSize most draws evaluated at once
     */
    public KernelEvaluator(Formulas formulas, List<Formula> varying, List<Formula> results, int blockSize) {
        this(new KernelProgram(formulas, varying, results), blockSize);
        for (Formula input : varying) {
            Arrays.fill(buffer(input), input.constant().doubleValue());
        }
    }

    private KernelEvaluator(KernelProgram program, int blockSize) {
        if (blockSize < 1) {
            throw new IllegalArgumentException("The block size (" + blockSize + ") must be at least 1.");
        }
        this.program = program;
        this.blockSize = blockSize;
        this.buffers = new double[program.buffers()][blockSize];
        this.instructions = program.instructions().toArray(new Instruction[0]);
        this.scratch = new double[blockSize];
        this.sources = new double[instructions.length][][];
        for (int i = 0; i < instructions.length; i++) {
            sources[i] = Arrays.stream(instructions[i].sources())
                    .mapToObj(source -> buffers[source])
                    .toArray(double[][]::new);
        }
        program.constants().forEach((buffer, value) -> Arrays.fill(buffers[buffer], value));
    }

    /** An evaluator of the same program with its own buffers, for another thread. */
    public KernelEvaluator another() {
        KernelEvaluator other = new KernelEvaluator(program, blockSize);
        for (int i = 0; i < buffers.length; i++) {
            System.arraycopy(buffers[i], 0, other.buffers[i], 0, blockSize);
        }
        return other;
    }

    public int blockSize() {
        return blockSize;
    }

    /** How many block operations an evaluation makes. */
    public int operations() {
        return instructions.length;
    }

    /**
     * The values of a varying figure, to be filled before {@link #evaluate}, or of a result, to be read after it and
     * before the next.
     *
     * @throws NoSuchElementException if the figure was named neither as varying nor as a result
     */
    public double[] buffer(Formula figure) {
        int buffer = program.bufferOf(figure);
        if (buffer < 0) {
            throw new NoSuchElementException("'" + figure
                    + "' is neither a varying figure nor a result of this kernel. Name it when compiling.");
        }
        return buffers[buffer];
    }

    /** Whether a result is, or follows from, a figure: the buffer of one that no result needs may be left as it is. */
    public boolean needs(Formula figure) {
        return program.needs(figure);
    }

    /** Evaluates the first {@code draws} draws of the block. */
    public void evaluate(int draws) {
        for (int i = 0; i < instructions.length; i++) {
            run(instructions[i], sources[i], draws);
        }
    }

    private void run(Instruction instruction, double[][] of, int n) {
        double[] out = buffers[instruction.target()];
        switch (instruction.code()) {
            case LINEAR -> BlockLoops.linear(out, instruction.constant(), instruction.coefficients(), of, n);
            case ADD_LINEAR -> BlockLoops.addLinear(out, instruction.coefficients(), of, n);
            case MULTIPLY -> BlockLoops.multiply(out, of[0], of[1], n);
            case DIVIDE -> BlockLoops.divide(out, of[0], of[1], n);
            case POWER -> BlockLoops.power(out, of[0], (int) instruction.constant(), scratch, n);
            case MIN -> BlockLoops.min(out, of[0], of[1], n);
            case MAX -> BlockLoops.max(out, of[0], of[1], n);
            case CHOOSE -> BlockLoops.choose(out, of[0], of[1], of[2], of[3], n);
            case PENNY -> BlockLoops.penny(out, of[0], n);
        }
    }
}
