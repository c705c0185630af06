package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.time.FinancialYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What this method said in earlier years of forces whose change of recording was known then, and what came. The rows are
 * made by {@code io.github.forceplan.benchmarks.recording.BacktestPanelCommand}, each with a prior learned from what was
 * visible at its origin.
 */
public final class RecordingBacktest {

    private static final String ROWS = "recording-backtest-v1.csv";

    /**
     * One forecast of one year's recorded crime, as ratios to the last year seen.
     *
     * @param force whose
     * @param seenTo last year seen
     * @param year forecast
     * @param low below this, 1 chance in 10
     * @param median as likely below as above
     * @param high above this, 1 chance in 10
     * @param outcome what came
     */
    public record Case(
            String force,
            FinancialYear seenTo,
            FinancialYear year,
            double low,
            double median,
            double high,
            double outcome) {

        /** Whether the outcome lay within the range of 8 chances in 10. */
        public boolean inside() {
            return outcome >= low && outcome <= high;
        }
    }

    private RecordingBacktest() {}

    /** The cases whose outcome was known by the end of a year; a plan made then must see no others. */
    public static List<Case> knownBy(FinancialYear year) {
        return all().stream().filter(row -> row.year().compareTo(year) <= 0).toList();
    }

    private static List<Case> all() {
        try (InputStream in = Objects.requireNonNull(RecordingBacktest.class.getResourceAsStream(ROWS), ROWS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("force,"))
                    .map(RecordingBacktest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case row(String line) {
        String[] cells = line.split(",", -1);
        return new Case(
                cells[0],
                FinancialYear.parse(cells[1]),
                FinancialYear.parse(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]));
    }
}
