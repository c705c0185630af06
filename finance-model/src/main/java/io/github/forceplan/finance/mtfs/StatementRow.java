package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.money.Money;
import java.util.List;

/**
 * A row of the medium-term financial statement.
 *
 * @param id a line's or reserve's id, a group's heading, or a measure's name
 * @param label what it is called
 * @param kind what it is made of
 * @param amounts by year
 */
public record StatementRow(String id, String label, Kind kind, List<Money> amounts) {

    /** What a row is made of. */
    public enum Kind {
        /** A line of the budget. */
        LINE,
        /** The sum of the lines above it under one heading. */
        GROUP,
        /** The sum of groups, or of totals above it. */
        TOTAL,
        /** Stands beside the table and is added to nothing. */
        MEMORANDUM,
        /** A balance of or a movement in a reserve. */
        RESERVE
    }

    public StatementRow {
        amounts = List.copyOf(amounts);
    }
}
