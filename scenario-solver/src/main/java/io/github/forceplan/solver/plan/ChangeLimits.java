package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Holds a changed figure to the limits that the plan's file must keep there. */
final class ChangeLimits {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ChangeLimits() {}

    /** @throws IllegalArgumentException if a figure that the change made is out of its limits */
    static void require(Object changed, Change change) {
        Addresses.figure(changed, change.at()).ifPresent(figure -> {
            for (BigDecimal number : numbers(Addresses.get(changed, change.at()))) {
                if (!allows(figure, number)) {
                    throw new IllegalArgumentException("The change at '" + change.at() + "' makes the figure "
                            + number.stripTrailingZeros().toPlainString() + ", but it must be " + inWords(figure) + ". "
                            + remedy(figure, change));
                }
            }
        });
    }

    private static Collection<BigDecimal> numbers(Object value) {
        if (value instanceof ByYear figure) {
            return figure.values().values();
        }
        return value instanceof Number number ? List.of(new BigDecimal(number.toString())) : List.of();
    }

    private static boolean allows(Figure figure, BigDecimal number) {
        double value = number.doubleValue();
        return figure.min() <= value && value <= figure.max();
    }

    private static String inWords(Figure figure) {
        String kind = figure.unit().equals("fraction") ? "a fraction " : "";
        if (Double.isInfinite(figure.max())) {
            return kind + "of " + plain(figure.min()) + " or more";
        }
        return Double.isInfinite(figure.min())
                ? kind + "of " + plain(figure.max()) + " or less"
                : kind + "from " + plain(figure.min()) + " to " + plain(figure.max());
    }

    private static String remedy(Figure figure, Change change) {
        if (figure.unit().equals("fraction") && change.set().isPresent()) {
            BigDecimal set = change.set().get();
            BigDecimal hundredth = set.scaleByPowerOfTen(-2);
            boolean percentage =
                    set.abs().compareTo(BigDecimal.ONE) > 0 && set.abs().compareTo(WHOLE) <= 0;
            if (percentage && allows(figure, hundredth)) {
                return hundredth.stripTrailingZeros().toPlainString() + " (" + set.toPlainString()
                        + " looks like a percentage).";
            }
        }
        return "Choose a number that keeps it there.";
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
