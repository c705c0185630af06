package io.github.forceplan.io.budgetbook;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number from 1
 * @param fields stripped of blanks at both ends
 */
record SheetRow(int number, List<String> fields) {

    SheetRow {
        fields = List.copyOf(fields);
    }

    boolean isComment() {
        return !fields.isEmpty() && fields.get(0).startsWith("#");
    }

    boolean isEmpty() {
        return fields.stream().allMatch(String::isEmpty);
    }
}
