package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates formulas exactly: what is to be rounded to the penny is the exact rational value of its formula, rounded
 * half up.
 *
 * <p>It computes in {@code double} with a bound on the error of every step, and rounds the {@code double} where the bound
 * proves that the exact value rounds the same way. Only where it does not (half a penny exactly, or nearly) is that
 * formula computed again in rational arithmetic. The bounds are the standard model of floating point, Higham (2002),
 * "Accuracy and Stability of Numerical Algorithms", 2nd ed., section 2.2; the filter is that of exact geometric
 * predicates, Shewchuk (1997), Discrete and Computational Geometry 18.
 *
 * <p>Whole pence are kept as {@code long}: sums, differences and choices of rounded figures are exact by construction.
 *
 * <p>Not thread-safe; one evaluator, one thread.
 */
public final class LedgerEvaluator {

    /** Twice the unit roundoff 2⁻⁵³: leaves room for the roundings of the bounds themselves. */
    private static final double ROUNDOFF = 0x1.0p-52;

    private static final MathContext SHOWN = new MathContext(20);

    private final Formula[] formulas;
    private final Operation[] operations;
    private final int[][] operands;
    private final boolean[] wholePence;
    private final int[] order;

    private final double[] value;
    private final double[] error;
    private final long[] pence;
    private final Ratio[] given;
    private final @Nullable Ratio[] exact;
    private final int[] exactSince;
    private int evaluation;

    /** Evaluates everything whenever {@link #evaluate} is called. Inputs have their plan's value, drivers 0. */
    public LedgerEvaluator(Formulas formulas) {
        List<Formula> all = formulas.all();
        int n = all.size();
        this.formulas = all.toArray(new Formula[0]);
        this.operations = new Operation[n];
        this.operands = new int[n][];
        this.wholePence = new boolean[n];
        this.value = new double[n];
        this.error = new double[n];
        this.pence = new long[n];
        this.given = new Ratio[n];
        this.exact = new @Nullable Ratio[n];
        this.exactSince = new int[n];
        for (int i = 0; i < n; i++) {
            Formula formula = this.formulas[i];
            operations[i] = formula.operation();
            operands[i] = formula.operands().stream().mapToInt(Formula::id).toArray();
            wholePence[i] = isWholePence(formula, wholePence);
            give(i, formula.constant());
        }
        this.order = IntStream.range(0, n).filter(i -> !isGiven(operations[i])).toArray();
        evaluate();
    }

    /** Shares what {@code base} has computed, and evaluates again only what depends on some inputs and drivers. */
    private LedgerEvaluator(LedgerEvaluator base, int[] order) {
        this.formulas = base.formulas;
        this.operations = base.operations;
        this.operands = base.operands;
        this.wholePence = base.wholePence;
        this.order = order;
        this.value = base.value.clone();
        this.error = base.error.clone();
        this.pence = base.pence.clone();
        this.given = base.given.clone();
        this.exact = new @Nullable Ratio[formulas.length];
        this.exactSince = new int[formulas.length];
        this.evaluation = 0;
    }

    /** An evaluator with the same figures that recomputes only what depends on {@code varying}. */
    public LedgerEvaluator varying(List<Formula> varying) {
        boolean[] depends = Dependence.on(formulas, varying);
        return new LedgerEvaluator(
                this,
                IntStream.range(0, formulas.length)
                        .filter(i -> depends[i] && !isGiven(operations[i]))
                        .toArray());
    }

    /** Gives an input or driver another value; it counts from the next {@link #evaluate}. */
    public void set(Formula figure, BigDecimal figureValue) {
        if (figure.operation() != Operation.INPUT && figure.operation() != Operation.DRIVER) {
            throw new IllegalArgumentException("Only inputs and drivers can be set, not '" + figure + "'.");
        }
        give(figure.id(), figureValue);
    }

    private static boolean isGiven(Operation operation) {
        return operation == Operation.CONSTANT || operation == Operation.INPUT || operation == Operation.DRIVER;
    }

    private void give(int i, BigDecimal figureValue) {
        given[i] = Ratio.of(figureValue);
        double v = figureValue.doubleValue();
        set(i, v, ROUNDOFF * Math.abs(v));
        if (wholePence[i] && operations[i] == Operation.CONSTANT) {
            pence[i] = figureValue.movePointRight(2).longValueExact();
        }
    }

    /** Computes every figure from the values now set. */
    public void evaluate() {
        evaluation++;
        for (int i : order) {
            evaluate(i);
        }
    }

    /**
     * A figure in whole pence.
     *
     * @throws NoSuchElementException if the figure is not rounded to pence
     */
    public long pence(Formula figure) {
        if (!wholePence[figure.id()]) {
            throw new NoSuchElementException("'" + figure + "' is not a figure in whole pence.");
        }
        return pence[figure.id()];
    }

    /** Whether a figure is in whole pence. */
    public boolean isWholePence(Formula figure) {
        return wholePence[figure.id()];
    }

    /** A figure as {@code double}, within {@link #ROUNDOFF} times a few. */
    public double value(Formula figure) {
        return value[figure.id()];
    }

    /** A figure exactly, or to 20 significant digits where it does not end. */
    public BigDecimal exact(Formula figure) {
        int id = figure.id();
        if (wholePence[id]) {
            return BigDecimal.valueOf(pence[id], 2);
        }
        Ratio ratio = ratio(id);
        return ratio.denominator().compareTo(BigDecimal.ONE) == 0
                ? ratio.numerator()
                : ratio.numerator().divide(ratio.denominator(), SHOWN);
    }

    private static boolean isWholePence(Formula formula, boolean[] wholePence) {
        return switch (formula.operation()) {
            case PENNY, LEDGER -> true;
            case CONSTANT -> formula.constant().scale() <= 2;
            case INPUT, DRIVER, MULTIPLY, DIVIDE, POWER -> false;
            case SUM, SUBTRACT, MIN, MAX, FIGURE -> formula.operands().stream().allMatch(of -> wholePence[of.id()]);
            case CHOOSE ->
                wholePence[formula.operand(2).id()]
                        && wholePence[formula.operand(3).id()];
        };
    }

    private void evaluate(int i) {
        int[] of = operands[i];
        if (wholePence[i]) {
            setPence(i, computePence(i, of));
            return;
        }
        switch (operations[i]) {
            case SUM -> {
                double v = 0;
                double e = 0;
                for (int operand : of) {
                    v += value[operand];
                    e += error[operand] + ROUNDOFF * Math.abs(v);
                }
                set(i, v, e);
            }
            case SUBTRACT -> {
                double v = value[of[0]] - value[of[1]];
                set(i, v, error[of[0]] + error[of[1]] + ROUNDOFF * Math.abs(v));
            }
            case MULTIPLY -> {
                double a = value[of[0]];
                double b = value[of[1]];
                double ea = error[of[0]];
                double eb = error[of[1]];
                double v = a * b;
                set(i, v, Math.abs(a) * eb + Math.abs(b) * ea + ea * eb + ROUNDOFF * Math.abs(v));
            }
            case DIVIDE -> {
                double b = Math.abs(value[of[1]]);
                double eb = error[of[1]];
                double v = value[of[0]] / value[of[1]];
                // A divisor that may be zero makes the bound infinite or NaN: whatever needs it is computed exactly.
                set(i, v, b > eb ? (error[of[0]] + Math.abs(v) * eb) / (b - eb) + ROUNDOFF * Math.abs(v) : Double.NaN);
            }
            case POWER -> {
                int n = (int) value[of[1]];
                double base = value[of[0]];
                double v = Powers.power(base, n);
                double relative = n * (error[of[0]] / Math.abs(base) + ROUNDOFF);
                // (1 + x)ⁿ − 1 is at most 2nx for nx up to 1; beyond that the bound says nothing.
                set(i, v, relative <= 0.5 ? 2 * relative * Math.abs(v) : Double.NaN);
            }
            case MIN -> set(i, Math.min(value[of[0]], value[of[1]]), Math.max(error[of[0]], error[of[1]]));
            case MAX -> set(i, Math.max(value[of[0]], value[of[1]]), Math.max(error[of[0]], error[of[1]]));
            case CHOOSE -> copy(i, chosen(of));
            case FIGURE -> copy(i, of[0]);
            case PENNY, LEDGER -> throw new IllegalStateException("always whole pence");
            case CONSTANT, INPUT, DRIVER -> throw new IllegalStateException("given, not computed");
        }
    }

    private void set(int i, double v, double e) {
        value[i] = v;
        error[i] = e;
    }

    private void copy(int i, int from) {
        value[i] = value[from];
        error[i] = error[from];
    }

    private void setPence(int i, long p) {
        pence[i] = p;
        double v = p / 100.0;
        value[i] = v;
        error[i] = ROUNDOFF * Math.abs(v);
    }

    private long computePence(int i, int[] of) {
        return switch (operations[i]) {
            case SUM -> {
                long sum = 0;
                for (int operand : of) {
                    sum = Math.addExact(sum, pence[operand]);
                }
                yield sum;
            }
            case SUBTRACT -> Math.subtractExact(pence[of[0]], pence[of[1]]);
            case MIN -> Math.min(pence[of[0]], pence[of[1]]);
            case MAX -> Math.max(pence[of[0]], pence[of[1]]);
            case CHOOSE -> pence[chosen(of)];
            case FIGURE -> pence[of[0]];
            case PENNY, LEDGER -> wholePence[of[0]] ? pence[of[0]] : round(i, of[0]);
            case CONSTANT, INPUT, DRIVER, MULTIPLY, DIVIDE, POWER ->
                throw new IllegalStateException("given, or never whole pence");
        };
    }

    /** Rounds a figure half up to pence: by its {@code double} if that is proof, exactly if not. */
    private long round(int i, int operand) {
        double hundredfold = Math.abs(value[operand]) * 100;
        // A thousandth more than the bound, for the roundings made in computing bounds.
        double bound = 1.001 * (100 * error[operand] + ROUNDOFF * hundredfold);
        double whole = Math.floor(hundredfold);
        double fromTie = Math.abs(hundredfold - whole - 0.5);
        if (fromTie > bound && hundredfold < 0x1.0p52) {
            long p = (long) Math.floor(hundredfold + 0.5);
            return value[operand] < 0 ? -p : p;
        }
        try {
            return ratio(operand).pence();
        } catch (ArithmeticException e) {
            throw new ArithmeticException("'" + formulas[i].name() + "' cannot be computed: " + e.getMessage() + " in "
                    + Notation.WORDS.write(formulas[operand]) + ".");
        }
    }

    private int chosen(int[] of) {
        double difference = value[of[0]] - value[of[1]] + Formulas.TOLERANCE;
        double bound = 1.001
                * (error[of[0]]
                        + error[of[1]]
                        + ROUNDOFF * (Math.abs(value[of[0]]) + Math.abs(value[of[1]]) + Formulas.TOLERANCE));
        if (Math.abs(difference) > bound) {
            return difference >= 0 ? of[2] : of[3];
        }
        Ratio reached = ratio(of[0]).plus(Ratio.of(BigDecimal.valueOf(Formulas.TOLERANCE)));
        return reached.compareTo(ratio(of[1])) >= 0 ? of[2] : of[3];
    }

    private Ratio ratio(int i) {
        @Nullable Ratio known = exact[i];
        if (known != null && exactSince[i] == evaluation) {
            return known;
        }
        Ratio computed = computeRatio(i, operands[i]);
        exact[i] = computed;
        exactSince[i] = evaluation;
        return computed;
    }

    private Ratio computeRatio(int i, int[] of) {
        if (wholePence[i]) {
            return Ratio.of(BigDecimal.valueOf(pence[i], 2));
        }
        return switch (operations[i]) {
            case CONSTANT, INPUT, DRIVER -> given[i];
            case SUM -> {
                Ratio sum = ratio(of[0]);
                for (int k = 1; k < of.length; k++) {
                    sum = sum.plus(ratio(of[k]));
                }
                yield sum;
            }
            case SUBTRACT -> ratio(of[0]).minus(ratio(of[1]));
            case MULTIPLY -> ratio(of[0]).times(ratio(of[1]));
            case DIVIDE -> ratio(of[0]).dividedBy(ratio(of[1]));
            case POWER -> ratio(of[0]).power((int) value[of[1]]);
            case MIN -> ratio(of[0]).compareTo(ratio(of[1])) <= 0 ? ratio(of[0]) : ratio(of[1]);
            case MAX -> ratio(of[0]).compareTo(ratio(of[1])) >= 0 ? ratio(of[0]) : ratio(of[1]);
            case CHOOSE -> ratio(chosen(of));
            case FIGURE -> ratio(of[0]);
            case PENNY, LEDGER -> throw new IllegalStateException("always whole pence");
        };
    }
}
