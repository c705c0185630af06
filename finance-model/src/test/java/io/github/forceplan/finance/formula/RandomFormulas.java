package io.github.forceplan.finance.formula;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Graphs of budget-like formulas with every operation in them, from a seed. */
final class RandomFormulas {

    final Formulas formulas = new Formulas();
    final List<Formula> inputs = new ArrayList<>();
    final List<Formula> amounts = new ArrayList<>();
    final List<Formula> lines = new ArrayList<>();

    RandomFormulas(long seed) {
        this(seed, true);
    }

    /** @param roundedParts whether lines may be made of lines that the ledger alone rounds */
    RandomFormulas(long seed, boolean roundedParts) {
        RandomStream random = new RandomStream(seed, "random formulas");
        List<Formula> rates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            amounts.add(input("amount" + i, BigDecimal.valueOf(random.nextInt(2_000_000_00) - 300_000_00, 2)));
            rates.add(input("rate" + i, BigDecimal.valueOf(random.nextInt(100) - 20, 3)));
        }
        List<Formula> levels = new ArrayList<>();
        for (Formula rate : rates) {
            Formula level = formulas.add(formulas.constant(1), rate);
            levels.add(level);
            levels.add(formulas.power(level, 1 + random.nextInt(40)));
            levels.add(formulas.divide(
                    formulas.add(
                            formulas.multiply(formulas.constant(5), level),
                            formulas.multiply(formulas.constant(7), levels.get(random.nextInt(levels.size())))),
                    formulas.constant(12)));
        }
        for (int i = 0; i < 40; i++) {
            Formula a = amounts.get(random.nextInt(amounts.size()));
            Formula b = amounts.get(random.nextInt(amounts.size()));
            Formula level = levels.get(random.nextInt(levels.size()));
            Formula made = switch (random.nextInt(9)) {
                case 0 -> formulas.sum(List.of(a, b, level, a));
                case 1 -> formulas.subtract(a, b);
                case 2 -> formulas.max(formulas.constant(0), a);
                case 3 -> formulas.min(a, b);
                case 4 ->
                    formulas.ifAtLeast(level, formulas.constant(new BigDecimal("1.02")), a, formulas.divide(b, level));
                case 5 -> formulas.penny("penny " + i, formulas.multiply(a, level));
                case 6 ->
                    roundedParts
                            ? formulas.ledger("part " + i, formulas.multiply(a, level))
                            : formulas.multiply(a, level);
                case 7 ->
                    formulas.figure(
                            "figure " + i,
                            formulas.divide(
                                    formulas.multiply(a, formulas.constant(1 + random.nextInt(12))),
                                    formulas.constant(12)));
                default -> formulas.multiply(level, b);
            };
            amounts.add(made);
            lines.add(formulas.ledger("line " + i, made));
        }
        lines.add(formulas.ledger("total", formulas.sum(List.copyOf(lines))));
    }

    private Formula input(String name, BigDecimal value) {
        Formula made = formulas.input("plan." + name, name, value);
        inputs.add(made);
        return made;
    }
}
