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

    /** For people: {@code annual amount × (5 × old level + 7 × new level) ÷ 12, to the penny}. */
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
        ROUNDED,
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

    abstract Written call(Operation operation, List<Written> arguments);

    private Written operand(Formula formula) {
        return formula.isNamed() ? new Written(reference(formula), Binding.ATOM) : operation(formula);
    }

    private Written operation(Formula formula) {
        List<Written> parts = formula.operands().stream().map(this::operand).toList();
        String symbol = symbol(formula.operation());
        return switch (formula.operation()) {
            case CONSTANT, INPUT, DRIVER -> new Written(reference(formula), Binding.ATOM);
            case SUM ->
                new Written(
                        parts.stream().map(part -> part.within(Binding.SUM)).collect(Collectors.joining(symbol)),
                        Binding.SUM);
            case SUBTRACT -> infix(parts, symbol, Binding.SUM, Binding.PRODUCT);
            case MULTIPLY -> infix(parts, symbol, Binding.PRODUCT, Binding.PRODUCT);
            case DIVIDE -> infix(parts, symbol, Binding.PRODUCT, Binding.POWER);
            case POWER -> infix(parts, symbol, Binding.ATOM, Binding.ATOM);
            case FIGURE -> parts.get(0);
            case MIN, MAX, CHOOSE, PENNY, LEDGER -> call(formula.operation(), parts);
        };
    }

    private static Written infix(List<Written> parts, String symbol, Binding left, Binding right) {
        Binding binding = left == Binding.ATOM ? Binding.POWER : left;
        return new Written(parts.get(0).within(left) + symbol + parts.get(1).within(right), binding);
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
        Written call(Operation operation, List<Written> arguments) {
            List<String> texts =
                    arguments.stream().map(part -> part.within(Binding.ATOM)).toList();
            return switch (operation) {
                case MIN -> atom("(the lesser of " + texts.get(0) + " and " + texts.get(1) + ")");
                case MAX -> atom("(the greater of " + texts.get(0) + " and " + texts.get(1) + ")");
                case CHOOSE ->
                    atom("(" + texts.get(2) + " if " + texts.get(0) + " is at least " + texts.get(1) + ", otherwise "
                            + texts.get(3) + ")");
                default -> new Written(arguments.get(0).text() + ", to the penny", Binding.ROUNDED);
            };
        }
    }

    private static final class Spreadsheet extends Notation {

        private static final String TOLERANCE =
                BigDecimal.valueOf(Formulas.TOLERANCE).stripTrailingZeros().toPlainString();

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
        Written call(Operation operation, List<Written> arguments) {
            List<String> texts = arguments.stream().map(Written::text).toList();
            return atom(
                    switch (operation) {
                        case MIN -> "MIN(" + texts.get(0) + "," + texts.get(1) + ")";
                        case MAX -> "MAX(" + texts.get(0) + "," + texts.get(1) + ")";
                        case CHOOSE ->
                            "IF(" + texts.get(0) + "+" + TOLERANCE + ">=" + texts.get(1) + "," + texts.get(2) + ","
                                    + texts.get(3) + ")";
                        default -> "ROUND(" + texts.get(0) + ",2)";
                    });
        }
    }

    private static Written atom(String text) {
        return new Written(text, Binding.ATOM);
    }
}
