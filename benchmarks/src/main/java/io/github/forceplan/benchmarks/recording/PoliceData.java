package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the Home Office's recorded crime by force, quarter and offence group, with the notices of {@link Notices}. */
final class PoliceData {

    private static final String FILE = "recorded-crime-quarterly.csv";

    private PoliceData() {}

    /**
     * All forces, offence subgroups added up.
     *
     * @param folder that holds {@code recorded-crime-quarterly.csv}: force, financial year, quarter, group, subgroup, offences
     */
    static List<ForceHistory> read(Path folder) throws IOException {
        Map<String, Map<String, Map<Period, Double>>> counts = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve(FILE));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Period quarter = FinancialYear.parse(cells[1]).quarter(Integer.parseInt(cells[2]));
            counts.computeIfAbsent(cells[0], force -> new TreeMap<>())
                    .computeIfAbsent(cells[3], group -> new TreeMap<>())
                    .merge(quarter, Double.parseDouble(cells[5]), Double::sum);
        }
        List<ForceHistory> forces = new ArrayList<>();
        counts.forEach((force, groups) -> {
            Period first = groups.values().stream()
                    .map(group -> ((TreeMap<Period, Double>) group).firstKey())
                    .min(Period::compareTo)
                    .orElseThrow();
            Period last = groups.values().stream()
                    .map(group -> ((TreeMap<Period, Double>) group).lastKey())
                    .max(Period::compareTo)
                    .orElseThrow();
            Map<String, TimeSeries> series = new LinkedHashMap<>();
            groups.forEach((group, byQuarter) -> {
                double[] values = new double[(int) last.since(first) + 1];
                Arrays.fill(values, Double.NaN);
                byQuarter.forEach((quarter, count) -> values[(int) quarter.since(first)] = count);
                series.put(group, TimeSeries.of(group, first, values));
            });
            forces.add(new ForceHistory(force, series, Notices.of(force)));
        });
        return forces;
    }

    /** One line of comma-separated values, quoted where they hold a comma. */
    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
