package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Notice;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the observations that a plan builds on: recorded crime with the header
 * {@code offence_group,financial_year,quarter,offences} (quarter 1 is April to June), or any series with the header
 * {@code series,period,value} and periods of the calendar. A line {@code # Source: …} above the header says where the
 * figures come from. A negative count is accepted, because offences that are reclassified are taken off later, and
 * reported.
 */
public final class ObservedSeriesCsv {

    private static final List<String> RECORDED_CRIME =
            List.of("offence_group", "financial_year", "quarter", "offences");

    private static final List<String> QUARTERS = List.of("1", "2", "3", "4");

    private final String shownAs;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Optional<FinancialYear>> years = new HashMap<>();
    private final Map<String, SeriesCollector> groups = new LinkedHashMap<>();

    private ObservedSeriesCsv(String shownAs) {
        this.shownAs = shownAs;
    }

    /**
     * Reads a file.
     *
     * @throws RefusedException with every fault of the file
     */
    public static ObservedSeries read(Path path) throws RefusedException {
        return new ObservedSeriesCsv(path.toString()).readAll(path);
    }

    private ObservedSeries readAll(Path path) throws RefusedException {
        SeriesRows general = new SeriesRows(shownAs, null, faults, null);
        Optional<String> source = CsvRows.read(
                path,
                shownAs,
                Map.of(RECORDED_CRIME, this::recordedCrime, SeriesCsv.HEADER, SeriesCsv.into(general)),
                faults);
        Map<String, TimeSeries> series = new LinkedHashMap<>();
        for (LabelledSeries read : general.finish()) {
            series.put(read.series().name(), read.series());
        }
        groups.forEach((name, collector) -> series.put(name, collector.finish().series()));
        if (series.isEmpty()) {
            throw new RefusedException(List.of(Fault.at(
                    Place.ofFile(shownAs),
                    "a header without rows",
                    "at least one series",
                    "check the right file is given")));
        }
        return new ObservedSeries(series, source, notices);
    }

    private void recordedCrime(int line, List<String> fields) {
        String group = fields.get(0);
        boolean valid = check(line, !group.isEmpty(), "no offence group", "its name", "write it in the first field");
        Optional<FinancialYear> year = years.computeIfAbsent(fields.get(1), ObservedSeriesCsv::year);
        valid &= check(
                line,
                year.isPresent(),
                "the financial year " + Excerpt.quoted(fields.get(1)),
                "two consecutive years such as 2018/19",
                "write it as 2018/19");
        valid &= check(
                line,
                QUARTERS.contains(fields.get(2)),
                "the quarter " + Excerpt.quoted(fields.get(2)),
                "1 (April to June) to 4 (January to March)",
                fields.get(2).matches("(?i)q[1-4]") ? fields.get(2).substring(1) : "1, 2, 3 or 4");
        if (!valid || year.isEmpty()) {
            return;
        }
        double offences = groups.computeIfAbsent(
                        group,
                        name -> new SeriesCollector(
                                shownAs, name, Frequency.QUARTERLY, PeriodStyle.FINANCIAL_QUARTER, true, faults))
                .add(line, year.get().quarter(Integer.parseInt(fields.get(2))), fields.get(3));
        if (offences < 0) {
            notices.add(new Notice(
                    Place.ofLine(shownAs, line),
                    "The count of " + Excerpt.quoted(group) + " is negative (" + fields.get(3)
                            + "): offences recorded earlier were reclassified. It is used as it stands."));
        }
    }

    private boolean check(int line, boolean good, String found, String expected, String suggestion) {
        if (!good) {
            faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
        }
        return good;
    }

    private static Optional<FinancialYear> year(String text) {
        try {
            return Optional.of(FinancialYear.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
