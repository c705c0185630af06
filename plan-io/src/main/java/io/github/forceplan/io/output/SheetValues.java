package io.github.forceplan.io.output;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the formulas of a sheet come to, for programs that show a file without computing it. */
final class SheetValues {

    private final Map<String, Double> byCell = new HashMap<>();

    void put(int row, int column, double value) {
        byCell.put(CellNames.of(row, column), value);
    }

    @Nullable
    Double get(String cell) {
        return byCell.get(cell);
    }
}
