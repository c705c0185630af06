package io.github.forceplan.io.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them in letters and tables. */
final class PeoplesNumber {

    private static final Pattern FORM = Pattern.compile(
            "(?<minus>[-\u2212(])?\\s*£?\\s*(?<digits>\\d[\\d,_ ]*(\\.\\d+)?)\\s*(?<unit>%|[a-z]*)[a-z ]*\\)?",
            Pattern.CASE_INSENSITIVE);

    /** A comma before anything but three digits is no sign of thousands. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[-+]?(\\d+|\\d{1,3}(\\.\\d{3})+),(\\d{1,2}|\\d{4,})|[-+]?\\d{1,3}(\\.\\d{3})+,\\d+");

    private PeoplesNumber() {}

    static Optional<String> plainSpelling(String text) {
        if (text.length() <= 60 && DECIMAL_COMMA.matcher(text.strip()).matches()) {
            return Optional.of(text.strip().replace(".", "").replace(',', '.'));
        }
        var form = FORM.matcher(text.strip());
        if (text.length() > 60 || !form.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(form.group("digits").replaceAll("[,_ ]", ""));
        BigDecimal scaled = value.scaleByPowerOfTen(
                switch (form.group("unit").toLowerCase(Locale.ROOT)) {
                    case "%", "percent" -> -2;
                    case "k", "thousand" -> 3;
                    case "m", "mn", "million" -> 6;
                    case "bn", "billion" -> 9;
                    default -> 0;
                });
        BigDecimal signed = form.group("minus") == null ? scaled : scaled.negate();
        return Optional.of(signed.toPlainString());
    }
}
