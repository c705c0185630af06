package io.github.forceplan.solver.goal;

import java.util.Arrays;
import java.util.List;

/** How a figure must stand to a value. */
public enum Relation {
    AT_MOST("<="),
    AT_LEAST(">="),
    EQUAL("="),
    BELOW("<"),
    ABOVE(">");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    /** Every symbol. */
    static List<String> symbols() {
        return Arrays.stream(values()).map(Relation::symbol).toList();
    }

    /** Whether a figure stands so to a value; for {@link #EQUAL} exactly. */
    public boolean holds(double figure, double value) {
        return switch (this) {
            case AT_MOST -> figure <= value;
            case AT_LEAST -> figure >= value;
            case EQUAL -> figure == value;
            case BELOW -> figure < value;
            case ABOVE -> figure > value;
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}
