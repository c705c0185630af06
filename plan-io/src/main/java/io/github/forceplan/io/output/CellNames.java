package io.github.forceplan.io.output;

/** Names of cells: {@code A1} is row 0, column 0. */
final class CellNames {

    private static final int LETTERS = 26;

    private CellNames() {}

    static String of(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
