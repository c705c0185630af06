package io.github.forceplan.io.budgetbook;

import io.github.forceplan.finance.budgetbook.BudgetBook;
import io.github.forceplan.finance.budgetbook.BudgetBookRow;
import io.github.forceplan.finance.budgetbook.BudgetBookRow.RowSection;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.number.WrittenNumber;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a budget book: a CSV file in UTF-8, or the first sheet of an xlsx file, with the columns
 * {@code code, group, label, section, recurrence, index} and one a financial year. Rows that begin with {@code #} may
 * stand above the header; {@code # Source: …} says where the figures come from. An empty amount is no amount, not 0.
 */
public final class BudgetBookFile {

    /** The columns before those of the years. */
    public static final List<String> COLUMNS = List.of("code", "group", "label", "section", "recurrence", "index");

    private static final String SOURCE = "source:";
    private static final String HEADER = String.join(",", COLUMNS) + ",2019/20,2020/21,…";

    private final String shownAs;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, FinancialYear> years = new LinkedHashMap<>();
    private int width;

    private BudgetBookFile(String shownAs) {
        this.shownAs = shownAs;
    }

    /**
     * A budget book that has been read.
     *
     * @param book its lines, and the totals that do not foot
     * @param source what the file says about where it comes from
     */
    public record Read(BudgetBook book, Optional<String> source) {}

    /**
     * Reads a file.
     *
     * @param years the years of the plan
     * @throws RefusedException with every fault of the file
     */
    public static Read read(Path path, List<FinancialYear> years) throws RefusedException {
        return new BudgetBookFile(path.toString()).readAll(SheetRows.read(path, path.toString()), years);
    }

    private Read readAll(List<SheetRow> sheet, List<FinancialYear> planYears) throws RefusedException {
        Optional<String> source = Optional.empty();
        List<BudgetBookRow> rows = new ArrayList<>();
        boolean headed = false;
        for (SheetRow row : sheet) {
            if (row.isEmpty()) {
                continue;
            }
            if (!headed && row.isComment()) {
                source = source.or(() -> source(row.fields().get(0)));
            } else if (!headed) {
                header(row);
                headed = true;
                if (!faults.isEmpty()) {
                    break;
                }
            } else {
                row(row).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(
                    Place.ofFile(shownAs),
                    headed ? "a header without rows" : "an empty file",
                    "the header " + HEADER + " and a row a line of the budget",
                    "check that this is the right file"));
        }
        return new Read(book(rows, planYears), source);
    }

    private BudgetBook book(List<BudgetBookRow> rows, List<FinancialYear> planYears) throws RefusedException {
        Optional<BudgetBook> book = Optional.empty();
        try {
            book = Optional.of(BudgetBook.of(rows, planYears));
        } catch (InvalidFinancePlanException e) {
            e.faults().forEach(fault -> {
                int number = Integer.parseInt(fault.address().replaceAll("\\D", ""));
                faults.add(Fault.rule(Place.ofLine(shownAs, number), "", "", fault.message()));
            });
        }
        if (!faults.isEmpty() || book.isEmpty()) {
            throw new RefusedException(faults);
        }
        return book.get();
    }

    private static Optional<String> source(String comment) {
        String text = comment.substring(1).strip();
        return text.regionMatches(true, 0, SOURCE, 0, SOURCE.length())
                ? Optional.of(text.substring(SOURCE.length()).strip()).filter(source -> !source.isEmpty())
                : Optional.empty();
    }

    private void header(SheetRow row) {
        width = row.fields().size();
        for (int column = 0; column < Math.max(width, COLUMNS.size() + 1); column++) {
            String found = column < width ? row.fields().get(column) : "";
            String shown = found.isEmpty() ? "no heading" : "the heading " + Excerpt.quoted(found);
            if (column < COLUMNS.size()) {
                if (!found.equals(COLUMNS.get(column))) {
                    fault(row, column, shown, "the heading '" + COLUMNS.get(column) + "'", "the header " + HEADER);
                }
                continue;
            }
            Optional<FinancialYear> year = year(found);
            if (year.isEmpty()) {
                fault(
                        row,
                        column,
                        shown,
                        "a financial year such as 2019/20",
                        "delete the column, or head it by its year");
            } else if (years.containsValue(year.get())) {
                fault(row, column, shown + " once more", "one column a year", "delete one of the two");
            } else {
                years.put(column, year.get());
            }
        }
    }

    private static Optional<FinancialYear> year(String text) {
        try {
            return Optional.of(FinancialYear.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<BudgetBookRow> row(SheetRow row) {
        int before = faults.size();
        if (row.fields().size() > width) {
            fault(
                    row,
                    width,
                    row.fields().size() + " fields",
                    width + " fields",
                    "double quotes around a value that contains a comma");
        }
        String code = text(row, 0);
        if (code.contains(".")) {
            fault(
                    row,
                    0,
                    "the code " + Excerpt.quoted(code),
                    "a code without points, which separate the parts of a figure's address",
                    Excerpt.plain(code.replace('.', '-')));
        }
        String group = text(row, 1);
        String label = text(row, 2);
        Optional<RowSection> section = choice(row, 3, RowSection.values());
        boolean either = field(row, 4).isEmpty()
                && section.filter(s -> s == RowSection.TOTAL || s == RowSection.COLLECTION_FUND)
                        .isPresent();
        Optional<Recurrence> recurrence =
                either ? Optional.of(Recurrence.ONE_OFF) : choice(row, 4, Recurrence.values());
        TreeMap<FinancialYear, BigDecimal> amounts = new TreeMap<>();
        years.forEach((column, year) -> amount(row, column).ifPresent(amount -> amounts.put(year, amount)));
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new BudgetBookRow(
                        row.number(),
                        code,
                        group,
                        label,
                        section.orElseThrow(),
                        recurrence.orElseThrow(),
                        Optional.of(field(row, 5)).filter(index -> !index.isEmpty()),
                        amounts));
    }

    private static String field(SheetRow row, int column) {
        return column < row.fields().size() ? row.fields().get(column) : "";
    }

    private String text(SheetRow row, int column) {
        String text = field(row, column);
        if (text.isEmpty()) {
            fault(row, column, "no " + COLUMNS.get(column), "text", "fill in the " + COLUMNS.get(column));
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> choice(SheetRow row, int column, E[] constants) {
        String text = field(row, column);
        Map<String, E> byName = Arrays.stream(constants)
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        constant -> constant,
                        (one, other) -> one,
                        LinkedHashMap::new));
        E constant = byName.get(text);
        if (constant == null) {
            List<String> near = Spelling.nearest(text, byName.keySet());
            fault(
                    row,
                    column,
                    text.isEmpty()
                            ? "no " + COLUMNS.get(column)
                            : "the " + COLUMNS.get(column) + " " + Excerpt.quoted(text),
                    String.join(", ", byName.keySet()),
                    near.isEmpty() ? "one of these" : String.join(" or ", near));
        }
        return Optional.ofNullable(constant);
    }

    private Optional<BigDecimal> amount(SheetRow row, int column) {
        String text = field(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (WrittenNumber.read(text) instanceof WrittenNumber.Understood number) {
            return Optional.of(number.value());
        }
        fault(
                row,
                column,
                "the amount of " + years.get(column) + " " + Excerpt.quoted(text),
                "a number of pounds, or an empty field if there is none",
                WrittenNumber.plainSpelling(text).orElse("digits with a decimal point, such as 1250.50"));
        return Optional.empty();
    }

    private void fault(SheetRow row, int column, String found, String expected, String suggestion) {
        faults.add(Fault.at(new Place(shownAs, row.number(), column + 1), found, expected, suggestion));
    }
}
