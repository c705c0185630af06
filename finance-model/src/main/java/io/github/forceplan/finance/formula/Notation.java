package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way to write a formula out. What has a name (see {@link Formula#isNamed}) is referred to and not written out
 * further.
 */
public abstract class Notation {

    /** For people: {@code 12,000.00 × (5 × level before + 7 × level after) ÷ 12}. */
    public static final Notation WORDS = new Words();

    /**
     * For LibreOffice and Excel, without the leading {@code =}: {@code ROUND(B4*(5*C2+7*C3)/12,2)}.
     *
     * @param cell where a named formula that is not a constant stands, such as {@code Lines!C7}
     */
    public static Notation spreadsheet(Function<Formula, String> cell) {
        return new Spreadsheet(cell);
    }

    /** How tightly an operation binds: a tighter one needs no brackets inside a looser one. */
    private enum Binding {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }

    private record Written(String text, Binding binding) {

        String within(Binding outer) {
            return binding.compareTo(outer) >= 0 ? text : "(" + text + ")";
        }
    }

    private Notation() {}

    /** Writes a formula in terms of its operands, even if it has a name itself. */
    public final String write(Formula formula) {
        return operation(formula).text();
    }

    /** How a named formula is referred to. */
    public final String reference(Formula formula) {
        return formula.operation() == Operation.CONSTANT ? number(formula.constant()) : name(formula);
    }

    abstract String name(Formula formula);

    abstract String number(BigDecimal value);

    abstract String symbol(Operation operation);

    abstract String call(Operation operation, List<String> arguments);

    private Written operand(Formula formula) {
        return formula.isNamed() ? new Written(reference(formula), Binding.ATOM) : operation(formula);
    }

    private Written operation(Formula formula) {
        List<Written> parts = formula.operands().stream().map(this::operand).toList();
        String symbol = symbol(formula.operation());
        return switch (formula.operation()) {
            case CONSTANT, INPUT, DRIVER -> new Written(reference(formula), Binding.ATOM);
            case SUM -> new Written(parts.stream().map(Written::text).collect(Collectors.joining(symbol)), Binding.SUM);
            case SUBTRACT -> infix(parts, symbol, Binding.SUM, Binding.PRODUCT);
            case MULTIPLY -> infix(parts, symbol, Binding.PRODUCT, Binding.PRODUCT);
            case DIVIDE -> infix(parts, symbol, Binding.PRODUCT, Binding.POWER);
            case POWER ->
                new Written(
                        parts.get(0).within(Binding.ATOM)
                                + symbol
                                + parts.get(1).within(Binding.ATOM),
                        Binding.POWER);
            case FIGURE -> parts.get(0);
            case MIN, MAX, CHOOSE, PENNY, LEDGER ->
                new Written(
                        call(
                                formula.operation(),
                                parts.stream().map(Written::text).toList()),
                        Binding.ATOM);
        };
    }

    private static Written infix(List<Written> parts, String symbol, Binding binding, Binding right) {
        return new Written(parts.get(0).within(binding) + symbol + parts.get(1).within(right), binding);
    }

    private static final class Words extends Notation {

        @Override
        String name(Formula formula) {
            return formula.name();
        }

        @Override
        String number(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        String symbol(Operation operation) {
            return switch (operation) {
                case SUM -> " + ";
                case SUBTRACT -> " − ";
                case MULTIPLY -> " × ";
                case DIVIDE -> " ÷ ";
                case POWER -> "^";
                default -> "";
            };
        }

        @Override
        String call(Operation operation, List<String> arguments) {
            return switch (operation) {
                case MIN -> "the lesser of (" + arguments.get(0) + ") and (" + arguments.get(1) + ")";
                case MAX -> "the greater of (" + arguments.get(0) + ") and (" + arguments.get(1) + ")";
                case CHOOSE ->
                    "(" + arguments.get(2) + " if " + arguments.get(0) + " is at least " + arguments.get(1)
                            + ", otherwise " + arguments.get(3) + ")";
                default -> "(" + arguments.get(0) + "), to the penny";
            };
        }
    }

    private static final class Spreadsheet extends Notation {

        private final Function<Formula, String> cell;

        Spreadsheet(Function<Formula, String> cell) {
            this.cell = cell;
        }

        @Override
        String name(Formula formula) {
            return cell.apply(formula);
        }

        @Override
        String number(BigDecimal value) {
            return value.signum() < 0 ? "(" + value.toPlainString() + ")" : value.toPlainString();
        }

        @Override
        String symbol(Operation operation) {
            return switch (operation) {
                case SUM -> "+";
                case SUBTRACT -> "-";
                case MULTIPLY -> "*";
                case DIVIDE -> "/";
                case POWER -> "^";
                default -> "";
            };
        }

        @Override
        String call(Operation operation, List<String> arguments) {
            return switch (operation) {
                case MIN -> "MIN(" + arguments.get(0) + "," + arguments.get(1) + ")";
                case MAX -> "MAX(" + arguments.get(0) + "," + arguments.get(1) + ")";
                case CHOOSE ->
                    "IF(" + arguments.get(0) + "+"
                            + BigDecimal.valueOf(Formulas.TOLERANCE).toPlainString() + ">=" + arguments.get(1) + ","
                            + arguments.get(2) + "," + arguments.get(3) + ")";
                default -> "ROUND(" + arguments.get(0) + ",2)";
            };
        }
    }
}
