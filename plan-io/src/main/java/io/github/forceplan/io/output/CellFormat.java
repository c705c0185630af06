package io.github.forceplan.io.output;

import io.github.forceplan.io.number.DecimalText;
import java.math.BigDecimal;

/** How a column shows its cells. */
public enum CellFormat {
    TEXT("@"),
    /** Money in pounds; CSV keeps the pence, spreadsheets show whole pounds. */
    POUNDS("£#,##0;[Red]-£#,##0"),
    /** Full-time equivalents, one decimal. */
    FTE("#,##0.0"),
    HOURS("#,##0"),
    /** Crimes, cases, posts. */
    COUNT("#,##0"),
    /** So many for each 1,000 people, one decimal. */
    RATE("#,##0.0"),
    /** A fraction, shown as a percentage. */
    FRACTION("0.0%"),
    NUMBER("General");

    private final String pattern;

    CellFormat(String pattern) {
        this.pattern = pattern;
    }

    /** The number format of spreadsheets (ECMA-376, part 1, section 18.8.31). */
    String pattern() {
        return pattern;
    }

    /** The number as CSV has it: pounds with two decimals, others with 12 significant digits. */
    String inCsv(BigDecimal number) {
        return this == POUNDS ? DecimalText.pounds(number) : DecimalText.of(number);
    }
}
