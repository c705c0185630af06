package io.github.forceplan.planner.sensitivity;

import java.util.ArrayList;
import java.util.List;

/** Columns of text under each other: the first to the left, the others to the right. */
final class TextTable {

    private TextTable() {}

    /** Lines, one a row; every row has as many cells. */
    static List<String> of(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String space = " ".repeat(widths[c] - row.get(c).length());
                line.append(c == 0 ? row.get(c) + space : "  " + space + row.get(c));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
