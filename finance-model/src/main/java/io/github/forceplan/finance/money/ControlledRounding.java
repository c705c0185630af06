package io.github.forceplan.finance.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds a table for display, in thousands or millions, so that it still foots: every figure is its exact value rounded
 * down or up to the unit, and every printed total is the sum of the printed figures. Figures that are whole units
 * already stay as they are (zero-restricted controlled rounding). A two-way table always has such a rounding: Cox and
 * Ernst (1982), "Controlled rounding", INFOR 20(4); the cycles by which it is found are those of Causey, Cox and Ernst
 * (1985), Journal of the American Statistical Association 80.
 *
 * <p>Each step goes to the side that is nearer to conventional rounding, so that few figures differ from it.
 */
public final class ControlledRounding {

    private ControlledRounding() {}

    /**
     * A rounded table in whole units, with its totals.
     *
     * @param rows figures by row and column
     * @param rowTotals total of each row
     * @param columnTotals total of each column
     * @param total total of all
     */
    public record Table(List<List<Long>> rows, List<Long> rowTotals, List<Long> columnTotals, long total) {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            rowTotals = List.copyOf(rowTotals);
            columnTotals = List.copyOf(columnTotals);
        }
    }

    /**
     * Rounds figures and their total.
     *
     * @param figures exact amounts
     * @param unit what is displayed, such as £1,000
     * @return the figures in whole units and, last, their total
     */
    public static List<Long> column(List<Money> figures, Money unit) {
        Money[][] cells = figures.stream().map(figure -> new Money[] {figure}).toArray(Money[][]::new);
        Table table = table(cells, unit);
        List<Long> rounded = new ArrayList<>(table.rowTotals());
        rounded.add(table.total());
        return Collections.unmodifiableList(rounded);
    }

    /**
     * Rounds the parts of a total that is rounded already: each down or up, together the total. Where there is a choice
     * those with the greatest remainder go up, among equals the earlier.
     *
     * @param parts exact amounts; a part that is taken off is negative
     * @param total their rounded total in whole units: the exact one rounded down or up
     * @param unit what is displayed, such as £1,000
     */
    public static long[] parts(List<Money> parts, long total, Money unit) {
        long[] rounded = new long[parts.size()];
        long left = total;
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.floorDiv(parts.get(i).pence(), unit.pence());
            left -= rounded[i];
        }
        List<Integer> byRemainder = IntStream.range(0, rounded.length)
                .boxed()
                .filter(i -> remainder(parts.get(i), unit) > 0)
                .sorted(Comparator.comparing((Integer i) -> remainder(parts.get(i), unit))
                        .reversed())
                .toList();
        if (left < 0 || left > byRemainder.size()) {
            throw new IllegalArgumentException("The total (" + total + ") of " + parts + " in units of " + unit
                    + " is not their sum rounded down or up.");
        }
        for (int k = 0; k < left; k++) {
            rounded[byRemainder.get(k)]++;
        }
        return rounded;
    }

    /**
     * Rounds the parts of a total that is rounded already, as usual where possible: each part to the nearest unit (halves
     * away from zero), and where these do not add up, those that were nearest to being rounded the other way are. No part
     * moves by a whole unit, and whole units stay as they are.
     *
     * @param parts exact amounts; a part that is taken off is negative
     * @param steady for each part, whether readers see the same amount beside it and would wonder at another figure: it
     *     is rounded the other way only if no other part can be
     * @param total their rounded total in whole units, less than one unit from their exact sum
     * @param unit what is displayed, such as £1,000
     */
    public static long[] nearestParts(List<Money> parts, List<Boolean> steady, long total, Money unit) {
        Money sum = parts.stream().reduce(Money.ZERO, Money::plus);
        if (Math.abs(sum.pence() - Math.multiplyExact(total, unit.pence())) >= unit.pence()) {
            throw new IllegalArgumentException("The total (" + total + ") of parts in units of " + unit
                    + " must be within one unit of their sum, " + sum + ".");
        }
        long[] rounded = new long[parts.size()];
        long[] errors = new long[rounded.length];
        long missing = total;
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = conventional(parts.get(i), unit, 0).longValueExact();
            errors[i] = parts.get(i).pence() - rounded[i] * unit.pence();
            missing -= rounded[i];
        }
        int direction = Long.signum(missing);
        List<Integer> nearestToTheOtherWay = IntStream.range(0, rounded.length)
                .filter(i -> Long.signum(errors[i]) == direction)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> steady.get(i))
                        .thenComparing(i -> Math.abs(errors[i]), Comparator.reverseOrder()))
                .toList();
        for (int k = 0; k < Math.abs(missing); k++) {
            rounded[nearestToTheOtherWay.get(k)] += direction;
        }
        return rounded;
    }

    private static long remainder(Money amount, Money unit) {
        return Math.floorMod(amount.pence(), unit.pence());
    }

    /**
     * Rounds a table and its row and column totals.
     *
     * @param figures exact amounts, [row][column], all rows of one length
     * @param unit what is displayed, such as £1,000
     */
    public static Table table(Money[][] figures, Money unit) {
        if (!unit.isPositive()) {
            throw new IllegalArgumentException("The unit (" + unit + ") of a displayed table must be above zero.");
        }
        int rows = figures.length;
        int columns = rows == 0 ? 0 : figures[0].length;
        // The table with its totals negated in a further row and column: every row and column adds up to zero.
        long[][] pence = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            if (figures[i].length != columns) {
                throw new IllegalArgumentException(
                        "Row " + i + " has " + figures[i].length + " figures; the first has " + columns + ".");
            }
            for (int j = 0; j < columns; j++) {
                long amount = figures[i][j].pence();
                pence[i][j] = amount;
                pence[i][columns] = Math.subtractExact(pence[i][columns], amount);
                pence[rows][j] = Math.subtractExact(pence[rows][j], amount);
                pence[rows][columns] = Math.addExact(pence[rows][columns], amount);
            }
        }
        roundAlongCycles(pence, unit.pence());
        List<List<Long>> cells = new ArrayList<>();
        List<Long> rowTotals = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(inUnits(Arrays.copyOf(pence[i], columns), unit, 1));
            rowTotals.add(-pence[i][columns] / unit.pence());
        }
        List<Long> columnTotals = inUnits(Arrays.copyOf(pence[rows], columns), unit, -1);
        return new Table(cells, rowTotals, columnTotals, pence[rows][columns] / unit.pence());
    }

    private static List<Long> inUnits(long[] pence, Money unit, int sign) {
        return Arrays.stream(pence)
                .mapToObj(amount -> sign * amount / unit.pence())
                .toList();
    }

    /**
     * While a figure is not whole units, so is another in its row and another in its column: there is a cycle of such
     * figures, turning by rows and columns in turn. Moving pence round it, added and taken off in turn, keeps all sums and
     * makes at least one figure whole.
     */
    private static void roundAlongCycles(long[][] pence, long unit) {
        long[][] exact = Arrays.stream(pence).map(long[]::clone).toArray(long[][]::new);
        for (int i = 0; i < pence.length; i++) {
            for (int j = 0; j < pence[i].length; j++) {
                while (Math.floorMod(pence[i][j], unit) != 0) {
                    move(pence, exact, cycle(pence, unit, i, j), unit);
                }
            }
        }
    }

    private record Cell(int row, int column) {}

    /** Walks from one fractional figure to another, by row and column in turn, until it meets its own path. */
    private static List<Cell> cycle(long[][] pence, long unit, int row, int column) {
        Deque<Cell> path = new ArrayDeque<>();
        Cell here = new Cell(row, column);
        boolean alongRow = true;
        int[] stepAtRow = new int[pence.length];
        int[] stepAtColumn = new int[pence[0].length];
        List<Cell> walked = new ArrayList<>();
        while (true) {
            walked.add(here);
            int[] seen = alongRow ? stepAtRow : stepAtColumn;
            int line = alongRow ? here.row() : here.column();
            if (seen[line] > 0) {
                // The path has been in this row (column) before: what it walked since is the cycle.
                path.addAll(walked.subList(seen[line], walked.size()));
                return List.copyOf(path);
            }
            seen[line] = walked.size();
            here = next(pence, unit, here, alongRow);
            alongRow = !alongRow;
        }
    }

    private static Cell next(long[][] pence, long unit, Cell from, boolean alongRow) {
        int length = alongRow ? pence[0].length : pence.length;
        for (int k = 0; k < length; k++) {
            Cell candidate = alongRow ? new Cell(from.row(), k) : new Cell(k, from.column());
            if (!candidate.equals(from) && Math.floorMod(pence[candidate.row()][candidate.column()], unit) != 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("a row or column of a table whose sums are whole has one fractional figure");
    }

    private static void move(long[][] pence, long[][] exact, List<Cell> cycle, long unit) {
        long up = room(pence, cycle, unit, 0);
        long down = room(pence, cycle, unit, 1);
        long step = cost(pence, exact, cycle, up) <= cost(pence, exact, cycle, -down) ? up : -down;
        for (int k = 0; k < cycle.size(); k++) {
            Cell cell = cycle.get(k);
            pence[cell.row()][cell.column()] += k % 2 == 0 ? step : -step;
        }
    }

    /** How far figures can move, those at {@code rising} up and the others down, before one is whole units. */
    private static long room(long[][] pence, List<Cell> cycle, long unit, int rising) {
        long least = Long.MAX_VALUE;
        for (int k = 0; k < cycle.size(); k++) {
            long above = Math.floorMod(pence[cycle.get(k).row()][cycle.get(k).column()], unit);
            least = Math.min(least, k % 2 == rising ? unit - above : above);
        }
        return least;
    }

    private static double cost(long[][] pence, long[][] exact, List<Cell> cycle, long step) {
        double cost = 0;
        for (int k = 0; k < cycle.size(); k++) {
            Cell cell = cycle.get(k);
            double off =
                    pence[cell.row()][cell.column()] - exact[cell.row()][cell.column()] + (k % 2 == 0 ? step : -step);
            cost += off * off;
        }
        return cost;
    }

    /** An amount in units with some decimals, {@code 23.4} for £23,412,345 in millions to one place. */
    public static BigDecimal conventional(Money amount, Money unit, int decimals) {
        return amount.pounds().divide(unit.pounds(), decimals, RoundingMode.HALF_UP);
    }
}
