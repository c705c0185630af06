package io.github.forceplan.finance.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Formulas compiled for the kernel: only what the results need and what depends on varying figures, as a list of block
 * operations on numbered buffers. Chains of sums, differences and constant multiples are folded into linear
 * combinations, so that lines which follow the same index cost one term together.
 *
 * <p>Immutable; any number of evaluators may run it.
 */
final class KernelProgram {

    /** Terms added in one pass over a block. */
    private static final int PASS = 4;

    enum Code {
        LINEAR,
        ADD_LINEAR,
        MULTIPLY,
        DIVIDE,
        POWER,
        MIN,
        MAX,
        CHOOSE,
        PENNY
    }

    /**
     * One operation on a block.
     *
     * @param sources buffers read
     * @param coefficients one a source for linear combinations; empty otherwise
     * @param constant the constant of a linear combination; the exponent of a power
     */
    record Instruction(Code code, int target, int[] sources, double[] coefficients, double constant) {}

    /** {@code constant + Σ coefficient × atom}, atoms in order of their ids. */
    private static final class Linear {
        double constant;
        final TreeMap<Integer, Double> terms = new TreeMap<>();

        static Linear atom(int id) {
            Linear linear = new Linear();
            linear.terms.put(id, 1.0);
            return linear;
        }

        void add(Linear other, double factor) {
            constant += factor * other.constant;
            other.terms.forEach((atom, k) -> terms.merge(atom, factor * k, Double::sum));
        }

        boolean isAtom() {
            return constant == 0 && terms.size() == 1 && terms.firstEntry().getValue() == 1;
        }
    }

    /** How many terms a linear combination may have and still be copied into each of several users. */
    private static final int COPIED_TERMS = 2;

    private final Formula[] formulas;
    private final double[] planned;
    private final boolean[] varies;
    private final boolean[] needed;
    private final @Nullable Linear[] linear;
    private final boolean[] kept;
    private final int[] uses;

    private final int[] bufferOf;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Integer, Double> constants = new TreeMap<>();
    private final boolean[] pinned;
    private int buffers;

    KernelProgram(Formulas all, List<Formula> varying, List<Formula> results) {
        formulas = all.all().toArray(new Formula[0]);
        int n = formulas.length;
        planned = plannedValues(formulas);
        varies = Dependence.on(formulas, varying);
        linear = new @Nullable Linear[n];
        kept = new boolean[n];
        uses = new int[n];
        bufferOf = new int[n];
        Arrays.fill(bufferOf, -1);
        pinned = new boolean[n];

        needed = Dependence.neededFor(formulas, results);
        markKept(results);
        for (int i = 0; i < n; i++) {
            if (needed[i] && varies[i]) {
                linear[i] = linearOf(formulas[i]);
            }
        }
        boolean[] counted = new boolean[n];
        results.forEach(result -> countUses(result.id(), counted));
        results.forEach(result -> uses[result.id()]++);

        for (Formula input : varying) {
            bufferOf[input.id()] = buffers++;
            pinned[input.id()] = true;
        }
        for (Formula result : results) {
            pinned[result.id()] = true;
            emit(result.id());
        }
    }

    int buffers() {
        return buffers;
    }

    List<Instruction> instructions() {
        return instructions;
    }

    /** The buffers that hold a constant, with it. */
    Map<Integer, Double> constants() {
        return constants;
    }

    /** The buffer of a varying figure or a result; −1 for anything else. */
    int bufferOf(Formula formula) {
        int id = formula.id();
        return pinned[id] ? bufferOf[id] : -1;
    }

    /** Whether a result is, or follows from, a figure. */
    boolean needs(Formula figure) {
        return needed[figure.id()];
    }

    private static double[] plannedValues(Formula[] formulas) {
        double[] v = new double[formulas.length];
        for (Formula formula : formulas) {
            List<Formula> of = formula.operands();
            v[formula.id()] = switch (formula.operation()) {
                case CONSTANT, INPUT, DRIVER -> formula.constant().doubleValue();
                case SUM -> {
                    double sum = 0;
                    for (Formula operand : of) {
                        sum += v[operand.id()];
                    }
                    yield sum;
                }
                case SUBTRACT -> v[of.get(0).id()] - v[of.get(1).id()];
                case MULTIPLY -> v[of.get(0).id()] * v[of.get(1).id()];
                case DIVIDE -> v[of.get(0).id()] / v[of.get(1).id()];
                case POWER -> Powers.power(v[of.get(0).id()], (int) v[of.get(1).id()]);
                case MIN -> Math.min(v[of.get(0).id()], v[of.get(1).id()]);
                case MAX -> Math.max(v[of.get(0).id()], v[of.get(1).id()]);
                case CHOOSE ->
                    BlockLoops.reaches(v[of.get(0).id()], v[of.get(1).id()])
                            ? v[of.get(2).id()]
                            : v[of.get(3).id()];
                case PENNY -> BlockLoops.penny(v[of.get(0).id()]);
                case LEDGER, FIGURE -> v[of.get(0).id()];
            };
        }
        return v;
    }

    private boolean isLinear(Formula formula) {
        return switch (formula.operation()) {
            case SUM, SUBTRACT, FIGURE, LEDGER -> true;
            case MULTIPLY ->
                !varies[formula.operand(0).id()] || !varies[formula.operand(1).id()];
            case DIVIDE -> !varies[formula.operand(1).id()];
            default -> false;
        };
    }

    /** Results, operands of what is not linear, and long sums with several users each get a buffer. */
    private void markKept(List<Formula> results) {
        results.forEach(result -> kept[result.id()] = true);
        int[] users = new int[formulas.length];
        for (Formula formula : formulas) {
            if (needed[formula.id()] && varies[formula.id()]) {
                for (Formula operand : formula.operands()) {
                    users[operand.id()]++;
                    kept[operand.id()] |= !isLinear(formula) || users[operand.id()] > 1;
                }
            }
        }
    }

    private Linear linearOf(Formula formula) {
        if (!isLinear(formula)) {
            return Linear.atom(formula.id());
        }
        Linear result = new Linear();
        Formula first = formula.operand(0);
        switch (formula.operation()) {
            case SUM -> formula.operands().forEach(operand -> result.add(term(operand), 1));
            case SUBTRACT -> {
                result.add(term(first), 1);
                result.add(term(formula.operand(1)), -1);
            }
            case MULTIPLY -> {
                Formula second = formula.operand(1);
                if (varies[first.id()]) {
                    result.add(term(first), planned[second.id()]);
                } else {
                    result.add(term(second), planned[first.id()]);
                }
            }
            case DIVIDE ->
                result.add(term(first), 1 / planned[formula.operand(1).id()]);
            default -> result.add(term(first), 1);
        }
        return result;
    }

    private Linear term(Formula operand) {
        int id = operand.id();
        @Nullable Linear own = linear[id];
        if (own == null) {
            Linear fixed = new Linear();
            fixed.constant = planned[id];
            return fixed;
        }
        return kept[id] && own.terms.size() > COPIED_TERMS ? Linear.atom(id) : own;
    }

    /** What has to be in buffers for {@code id}: the atoms of its combination, or the operands of its operation. */
    private int[] sources(int id) {
        Linear own = required(id);
        if (own.terms.size() == 1 && own.terms.firstKey() == id) {
            return switch (formulas[id].operation()) {
                case INPUT, DRIVER -> new int[0];
                case POWER -> new int[] {formulas[id].operand(0).id()};
                default ->
                    formulas[id].operands().stream().mapToInt(Formula::id).toArray();
            };
        }
        return own.terms.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private Linear required(int id) {
        @Nullable Linear own = linear[id];
        if (own == null) {
            throw new IllegalStateException("'" + formulas[id] + "' does not vary");
        }
        return own;
    }

    private void countUses(int id, boolean[] counted) {
        if (counted[id] || !varies[id]) {
            return;
        }
        counted[id] = true;
        for (int source : sources(id)) {
            uses[source]++;
            countUses(source, counted);
        }
    }

    /** Makes sure that the figure stands in a buffer, and says which. */
    private int emit(int id) {
        if (bufferOf[id] >= 0) {
            return bufferOf[id];
        }
        if (!varies[id]) {
            bufferOf[id] = buffers++;
            constants.put(bufferOf[id], planned[id]);
            pinned[id] = true;
            return bufferOf[id];
        }
        Linear own = required(id);
        if (own.isAtom() && own.terms.firstKey() != id) {
            int atom = own.terms.firstKey();
            bufferOf[id] = emit(atom);
            // Two figures share the buffer from here on: neither may give it up.
            pinned[atom] = true;
            pinned[id] = true;
            return bufferOf[id];
        }
        bufferOf[id] = own.isAtom() ? emitOperation(formulas[id]) : emitLinear(own);
        return bufferOf[id];
    }

    private int emitOperation(Formula formula) {
        int[] of = sources(formula.id());
        int[] buffersRead = new int[of.length];
        for (int k = 0; k < of.length; k++) {
            buffersRead[k] = emit(of[k]);
        }
        for (int source : of) {
            release(source);
        }
        Code code = Code.valueOf(formula.operation().name());
        double exponent = code == Code.POWER ? formula.operand(1).constant().doubleValue() : 0;
        int target = allocate();
        instructions.add(new Instruction(code, target, buffersRead, new double[0], exponent));
        return target;
    }

    private int emitLinear(Linear combination) {
        int[] atoms =
                combination.terms.keySet().stream().mapToInt(Integer::intValue).toArray();
        int target = -1;
        for (int from = 0; from < Math.max(1, atoms.length); from += PASS) {
            int[] pass = Arrays.copyOfRange(atoms, from, Math.min(atoms.length, from + PASS));
            int[] buffersRead = new int[pass.length];
            double[] coefficients = new double[pass.length];
            for (int k = 0; k < pass.length; k++) {
                buffersRead[k] = emit(pass[k]);
                coefficients[k] = Objects.requireNonNull(combination.terms.get(pass[k]));
            }
            for (int source : pass) {
                release(source);
            }
            if (from == 0) {
                target = allocate();
                instructions.add(new Instruction(Code.LINEAR, target, buffersRead, coefficients, combination.constant));
            } else {
                instructions.add(new Instruction(Code.ADD_LINEAR, target, buffersRead, coefficients, 0));
            }
        }
        return target;
    }

    private int allocate() {
        return free.isEmpty() ? buffers++ : free.pop();
    }

    private void release(int id) {
        if (--uses[id] == 0 && !pinned[id]) {
            free.push(bufferOf[id]);
        }
    }
}
