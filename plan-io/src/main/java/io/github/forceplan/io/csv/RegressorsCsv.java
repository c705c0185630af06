package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.number.WrittenNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Regressors from a CSV file with the header {@code period,NAME,…} for all series, or {@code series,period,NAME,…} for
 * each of its own: one row a period in the order of time, over history and the periods to forecast, a number in every
 * field.
 */
public final class RegressorsCsv {

    private static final String OF_ALL = "all series";

    private final String shownAs;
    private final List<Fault> faults;
    private final SeriesRows periods;
    private final List<double[]> rows = new ArrayList<>();
    private final Map<String, Regressors> bySeries = new LinkedHashMap<>();
    private List<String> names = List.of();
    private boolean shared;

    private RegressorsCsv(String shownAs, Frequency frequency, List<Fault> faults) {
        this.shownAs = shownAs;
        this.faults = faults;
        this.periods = new SeriesRows(shownAs, frequency, faults, null);
    }

    /** @throws RefusedException with every fault of the file */
    public static RegressorsCsv read(Path path, Frequency frequency) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        RegressorsCsv csv = new RegressorsCsv(path.toString(), frequency, faults);
        CsvRows.read(
                path,
                path.toString(),
                csv::header,
                "period,NAME,… such as period,bank holidays; or series,period,NAME,…",
                faults);
        csv.finish();
        return csv;
    }

    /** Their names, in the order of the file. */
    public List<String> names() {
        return names;
    }

    /** The regressors of a series; nothing if the file lacks it. */
    public Optional<Regressors> of(String series) {
        return Optional.ofNullable(bySeries.get(shared ? OF_ALL : series));
    }

    private Optional<CsvRows.RowReader> header(List<String> header) {
        shared = !header.get(0).equals("series");
        int first = shared ? 1 : 2;
        if (header.size() <= first
                || !header.get(first - 1).equals("period")
                || header.contains("")
                || new HashSet<>(header).size() < header.size()) {
            return Optional.empty();
        }
        names = List.copyOf(header.subList(first, header.size()));
        return Optional.of(
                (line, fields) -> row(line, shared ? OF_ALL : fields.get(0), fields.subList(first - 1, fields.size())));
    }

    private void row(int line, String series, List<String> fields) {
        // the rows' numbers are collected as a series, which checks that its periods follow one another
        periods.add(line, series, fields.get(0), rows.size());
        double[] values = new double[names.size()];
        for (int j = 0; j < values.length; j++) {
            String field = fields.get(j + 1);
            WrittenNumber number = WrittenNumber.read(field);
            if (number instanceof WrittenNumber.Understood understood) {
                values[j] = understood.value().doubleValue();
            } else {
                faults.add(Fault.at(
                        Place.ofLine(shownAs, line),
                        field.isEmpty()
                                ? "no value of '" + Excerpt.plain(names.get(j)) + "'"
                                : "the value " + Excerpt.quoted(field) + " of '" + Excerpt.plain(names.get(j)) + "'",
                        "a number: a regressor must be known in every period",
                        field.isEmpty() ? "0 where there is none of it" : "check the field"));
            }
        }
        rows.add(values);
    }

    private void finish() throws RefusedException {
        for (LabelledSeries numbered : periods.finish()) {
            int n = numbered.series().size();
            double[][] columns = new double[names.size()][n];
            for (int t = 0; t < n; t++) {
                double[] row = rows.get((int) numbered.series().value(t));
                for (int j = 0; j < columns.length; j++) {
                    columns[j][t] = row[j];
                }
            }
            bySeries.put(
                    numbered.series().name(), Regressors.of(numbered.series().start(), names, columns));
        }
    }
}
