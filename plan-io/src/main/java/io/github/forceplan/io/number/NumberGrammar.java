package io.github.forceplan.io.number;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads {@link WrittenNumber}. */
final class NumberGrammar {

    static final int DIGITS = 30;
    static final int EXPONENT = 18;

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE](?<exponent>[-+]?\\d+))?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2}(_\\d{3})+");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0+\\d.*");

    private NumberGrammar() {}

    static WrittenNumber read(String text) {
        if (THOUSANDS.matcher(text).matches()) {
            return read(text.replace("_", ""));
        }
        var decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            return new WrittenNumber.Refused("a decimal number", suggest(text));
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            String bare = text.replaceFirst("0+(?=\\d)", "");
            return new WrittenNumber.Refused(
                    "a number without leading zeros, which some programs read as octal",
                    bare + ", or '" + text + "' in quotes if it is a name");
        }
        String exponent = decimal.group("exponent");
        if (exponent != null && (exponent.length() > 5 || Math.abs(Integer.parseInt(exponent)) > EXPONENT)) {
            return new WrittenNumber.Refused(
                    "a number with an exponent from -18 to 18", "a number of the size that the figure can have");
        }
        long digits = text.substring(0, exponent == null ? text.length() : decimal.start("exponent"))
                .chars()
                .filter(Character::isDigit)
                .count();
        if (digits > DIGITS) {
            return new WrittenNumber.Refused(
                    "a number of at most " + DIGITS + " digits, not " + digits,
                    "fewer digits, or quotes around it if it is a name");
        }
        return new WrittenNumber.Understood(new BigDecimal(text));
    }

    private static String suggest(String text) {
        if (text.matches("(?i)[-+]?\\.?(inf|infinity|nan)")) {
            return "a finite number, or leave the figure out if it is unknown";
        }
        return PeoplesNumber.plainSpelling(text).orElse("digits with a decimal point, such as 1250.50");
    }
}
