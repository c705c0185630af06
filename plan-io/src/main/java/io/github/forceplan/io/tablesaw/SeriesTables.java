package io.github.forceplan.io.tablesaw;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.SeriesRows;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Series as tables with the columns {@code series}, {@code period} and {@code value}; recorded crime as tables with the
 * columns {@code offence_group}, {@code financial_year}, {@code quarter} and {@code offences}. Only an empty value is
 * missing.
 */
public final class SeriesTables {

    private static final String SERIES = "series";
    private static final String PERIOD = "period";
    private static final String VALUE = "value";
    private static final String GROUP = "offence_group";
    private static final String YEAR = "financial_year";
    private static final String QUARTER = "quarter";
    private static final String OFFENCES = "offences";

    private SeriesTables() {}

    /** Reads a CSV file of series; columns are told by their names, further ones are kept as text. */
    public static Table read(Path csv) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(csv.toFile())
                        .columnTypes(SeriesTables::type)
                        .missingValueIndicator("")
                        .commentPrefix('#')
                        .tableName(String.valueOf(csv.getFileName())));
    }

    private static ColumnType type(String column) {
        return switch (column) {
            case VALUE, OFFENCES -> ColumnType.DOUBLE;
            case QUARTER -> ColumnType.INTEGER;
            default -> ColumnType.STRING;
        };
    }

    /** The series as a table, their periods in the styles of their files. */
    public static Table table(List<LabelledSeries> all) {
        StringColumn names = StringColumn.create(SERIES);
        StringColumn periods = StringColumn.create(PERIOD);
        DoubleColumn values = DoubleColumn.create(VALUE);
        for (LabelledSeries labelled : all) {
            TimeSeries series = labelled.series();
            for (int i = 0; i < series.size(); i++) {
                names.append(series.name());
                periods.append(labelled.style().write(series.period(i)));
                values.append(series.value(i));
            }
        }
        return Table.create(SERIES, names, periods, values);
    }

    /**
     * The series of a table.
     *
     * @throws RefusedException with everything that is wrong with its rows, by row number
     * @throws IllegalStateException if a column is missing
     */
    public static List<LabelledSeries> series(Table table, Frequency frequency) throws RefusedException {
        SeriesRows rows = SeriesRows.of("table " + table.name(), frequency);
        StringColumn names = table.stringColumn(SERIES);
        StringColumn periods = table.stringColumn(PERIOD);
        DoubleColumn values = table.doubleColumn(VALUE);
        for (int row = 0; row < table.rowCount(); row++) {
            rows.add(row + 1, names.get(row), periods.get(row), values.getDouble(row));
        }
        return rows.finish();
    }

    /** Quarterly recorded crime by offence group as a table. */
    public static Table recordedCrimeTable(Map<String, TimeSeries> byGroup) {
        StringColumn groups = StringColumn.create(GROUP);
        StringColumn years = StringColumn.create(YEAR);
        IntColumn quarters = IntColumn.create(QUARTER);
        DoubleColumn offences = DoubleColumn.create(OFFENCES);
        byGroup.forEach((group, series) -> {
            for (int i = 0; i < series.size(); i++) {
                Period quarter = series.period(i);
                FinancialYear year = quarter.financialYear();
                groups.append(group);
                years.append(year.toString());
                quarters.append((int) quarter.since(year.quarter(1)) + 1);
                offences.append(series.value(i));
            }
        });
        return Table.create("recorded crime", groups, years, quarters, offences);
    }

    /**
     * Quarterly recorded crime by offence group from a table.
     *
     * @throws RefusedException with everything that is wrong with its rows, by row number
     * @throws IllegalStateException if a column is missing
     */
    public static Map<String, TimeSeries> recordedCrime(Table table) throws RefusedException {
        SeriesRows rows = SeriesRows.of("table " + table.name(), Frequency.QUARTERLY);
        StringColumn groups = table.stringColumn(GROUP);
        StringColumn years = table.stringColumn(YEAR);
        IntColumn quarters = table.intColumn(QUARTER);
        DoubleColumn offences = table.doubleColumn(OFFENCES);
        for (int row = 0; row < table.rowCount(); row++) {
            String period = years.get(row) + " Q" + quarters.getString(row);
            rows.add(row + 1, groups.get(row), period, offences.getDouble(row));
        }
        Map<String, TimeSeries> byGroup = new LinkedHashMap<>();
        rows.finish().forEach(read -> byGroup.put(read.series().name(), read.series()));
        return byGroup;
    }
}
