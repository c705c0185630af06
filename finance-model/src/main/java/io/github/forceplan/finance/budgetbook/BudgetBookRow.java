package io.github.forceplan.finance.budgetbook;

import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a budget book, a file with the columns {@code code, group, label, section, recurrence, index} and one column a
 * financial year.
 *
 * @param number its number in the file, for messages
 * @param code unique; becomes the line's id
 * @param group heading; a total is that of the rows under its heading
 * @param label what it is
 * @param section what it is; a total is checked and not imported
 * @param recurrence recurring or one-off; a total's does not matter
 * @param index id of the index that the amount of the only year given follows; none if every year is given
 * @param amounts by year, positive in the section's own sense, with the decimals that were printed
 */
public record BudgetBookRow(
        int number,
        String code,
        String group,
        String label,
        RowSection section,
        Recurrence recurrence,
        Optional<String> index,
        SortedMap<FinancialYear, BigDecimal> amounts) {

    /** What a row of a budget book may be. */
    public enum RowSection {
        SPENDING,
        INCOME,
        CORE_GRANT,
        LEGACY_COUNCIL_TAX_GRANT,
        SPECIFIC_GRANT,
        COLLECTION_FUND,
        TOTAL
    }

    public BudgetBookRow {
        amounts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }
}
