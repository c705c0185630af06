package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Makes formulas and keeps each once. Formulas of one {@code Formulas} may be combined with each other only. Fill it in
 * one thread; once filled it may be read by many.
 */
public final class Formulas {

    /** How far below the second the first operand of {@link Operation#CHOOSE} may be and still count as reaching it. */
    public static final double TOLERANCE = 1e-9;

    private record Key(Operation operation, List<Formula> operands, BigDecimal constant, String name, String address) {}

    private final List<Formula> all = new ArrayList<>();
    private final Map<Key, Formula> shared = new HashMap<>();
    private final Map<String, Formula> byAddress = new LinkedHashMap<>();

    /** All formulas, operands before what is made of them. */
    public List<Formula> all() {
        return Collections.unmodifiableList(all);
    }

    /** All inputs and drivers by address, in the order in which they were made. */
    public Map<String, Formula> byAddress() {
        return Collections.unmodifiableMap(byAddress);
    }

    /**
     * The input or driver at an address.
     *
     * @throws NoSuchElementException if no formula reads that address
     */
    public Formula at(String address) {
        @Nullable Formula formula = byAddress.get(address);
        if (formula == null) {
            throw new NoSuchElementException("No figure of the finance plan is used at '" + address + "'.");
        }
        return formula;
    }

    /**
     * The named formulas that some results are made of, the results included, operands before what is made of them: what
     * needs a cell in a spreadsheet. Constants stand in the formulas themselves.
     */
    public List<Formula> named(List<Formula> results) {
        boolean[] needed = Dependence.neededFor(all.toArray(new Formula[0]), results);
        return all.stream()
                .filter(formula ->
                        needed[formula.id()] && formula.isNamed() && formula.operation() != Operation.CONSTANT)
                .toList();
    }

    public Formula constant(BigDecimal value) {
        return make(Operation.CONSTANT, List.of(), value.stripTrailingZeros(), "", "");
    }

    public Formula constant(long value) {
        return constant(BigDecimal.valueOf(value));
    }

    /** A figure of the plan; the same address gives the same formula. */
    public Formula input(String address, String name, BigDecimal value) {
        return addressed(Operation.INPUT, address, name, value);
    }

    /** A figure that another model supplies. */
    public Formula driver(String address, String name) {
        return addressed(Operation.DRIVER, address, name, BigDecimal.ZERO);
    }

    private Formula addressed(Operation operation, String address, String name, BigDecimal value) {
        @Nullable Formula known = byAddress.get(address);
        if (known != null) {
            return known;
        }
        Formula made = make(operation, List.of(), value, name, address);
        byAddress.put(address, made);
        return made;
    }

    public Formula sum(List<Formula> terms) {
        List<Formula> counted = terms.stream()
                .filter(term -> !isConstant(term, BigDecimal.ZERO))
                .toList();
        return switch (counted.size()) {
            case 0 -> constant(0);
            case 1 -> counted.get(0);
            default -> make(Operation.SUM, counted);
        };
    }

    public Formula add(Formula a, Formula b) {
        return sum(List.of(a, b));
    }

    public Formula subtract(Formula a, Formula b) {
        return isConstant(b, BigDecimal.ZERO) ? a : make(Operation.SUBTRACT, List.of(a, b));
    }

    public Formula multiply(Formula a, Formula b) {
        if (isConstant(a, BigDecimal.ZERO) || isConstant(b, BigDecimal.ZERO)) {
            return constant(0);
        }
        if (isConstant(a, BigDecimal.ONE)) {
            return b;
        }
        return isConstant(b, BigDecimal.ONE) ? a : make(Operation.MULTIPLY, List.of(a, b));
    }

    public Formula divide(Formula a, Formula b) {
        return isConstant(b, BigDecimal.ONE) ? a : make(Operation.DIVIDE, List.of(a, b));
    }

    /** {@code base} to the power of {@code exponent}, at least 0. */
    public Formula power(Formula base, int exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("The exponent (" + exponent + ") must not be negative.");
        }
        return switch (exponent) {
            case 0 -> constant(1);
            case 1 -> base;
            default -> make(Operation.POWER, List.of(base, constant(exponent)));
        };
    }

    public Formula min(Formula a, Formula b) {
        return make(Operation.MIN, List.of(a, b));
    }

    public Formula max(Formula a, Formula b) {
        return make(Operation.MAX, List.of(a, b));
    }

    /** {@code then} if {@code a} is at least {@code b}, otherwise {@code otherwise}. */
    public Formula ifAtLeast(Formula a, Formula b, Formula then, Formula otherwise) {
        return make(Operation.CHOOSE, List.of(a, b, then, otherwise));
    }

    /** Rounded half up to the penny by definition, in the ledger and in the kernel. */
    public Formula penny(String name, Formula value) {
        return make(Operation.PENNY, List.of(value), BigDecimal.ZERO, name, "");
    }

    /** A line and year: rounded half up to the penny in the ledger only. */
    public Formula ledger(String name, Formula value) {
        return make(Operation.LEDGER, List.of(value), BigDecimal.ZERO, name, "");
    }

    /** Gives a formula a name. */
    public Formula figure(String name, Formula value) {
        return make(Operation.FIGURE, List.of(value), BigDecimal.ZERO, name, "");
    }

    private static boolean isConstant(Formula formula, BigDecimal value) {
        return formula.operation() == Operation.CONSTANT && formula.constant().compareTo(value) == 0;
    }

    private Formula make(Operation operation, List<Formula> operands) {
        return make(operation, operands, BigDecimal.ZERO, "", "");
    }

    private Formula make(
            Operation operation, List<Formula> operands, BigDecimal constant, String name, String address) {
        return shared.computeIfAbsent(new Key(operation, List.copyOf(operands), constant, name, address), key -> {
            Formula made = new Formula(all.size(), operation, key.operands(), constant, name, address);
            all.add(made);
            return made;
        });
    }
}
