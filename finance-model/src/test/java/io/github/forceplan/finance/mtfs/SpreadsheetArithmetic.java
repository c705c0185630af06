package io.github.forceplan.finance.mtfs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The part of a spreadsheet's formula language that {@code Notation} writes, computed as a spreadsheet does: in double,
 * ROUND half away from zero of the number as displayed to 15 digits.
 */
final class SpreadsheetArithmetic {

    private final String text;
    private final ToDoubleFunction<String> cell;
    private int at;

    private SpreadsheetArithmetic(String text, ToDoubleFunction<String> cell) {
        this.text = text;
        this.cell = cell;
    }

    static double compute(String formula, ToDoubleFunction<String> cell) {
        SpreadsheetArithmetic reader = new SpreadsheetArithmetic(formula, cell);
        double value = reader.sum();
        if (reader.at != formula.length()) {
            throw new IllegalArgumentException("unread: " + formula.substring(reader.at));
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = power();
        while (true) {
            if (take('*')) {
                value *= power();
            } else if (take('/')) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        double base = atom();
        return take('^') ? Math.pow(base, atom()) : base;
    }

    private double atom() {
        if (take('(')) {
            double value = sum();
            expect(')');
            return value;
        }
        if (take('-')) {
            return -atom();
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(from, at);
        if (take('(')) {
            return call(word);
        }
        return Character.isDigit(word.charAt(0)) ? Double.parseDouble(word) : cell.applyAsDouble(word);
    }

    private double call(String function) {
        List<Double> arguments = new ArrayList<>();
        boolean condition = false;
        do {
            double value = sum();
            if (take('>')) {
                expect('=');
                condition = value >= sum();
            } else {
                arguments.add(value);
            }
        } while (take(','));
        expect(')');
        return switch (function) {
            case "MIN" -> Math.min(arguments.get(0), arguments.get(1));
            case "MAX" -> Math.max(arguments.get(0), arguments.get(1));
            case "IF" -> condition ? arguments.get(0) : arguments.get(1);
            case "ROUND" ->
                BigDecimal.valueOf(arguments.get(0))
                        .round(new java.math.MathContext(15, RoundingMode.HALF_UP))
                        .setScale(arguments.get(1).intValue(), RoundingMode.HALF_UP)
                        .doubleValue();
            default -> throw new IllegalArgumentException("unknown function " + function);
        };
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw new IllegalArgumentException("expected " + c + " at " + at + " of " + text);
        }
    }
}
