package io.github.forceplan.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.forceplan.io.number.DecimalText;
import java.io.Writer;
import java.util.Arrays;

/**
 * Writes how far forecasts moved when they were made to add up, with the header
 * {@code series,level,model,own,reconciled,moved}: a series' mean point forecast a period by its own model, the same
 * reconciled, and the second over the first less one (empty where the first is 0).
 */
public final class MovesCsv {

    /** Moves are written to nine decimals: what is smaller is rounding. */
    private static final double NANO = 1e9;

    private final CsvWriter csv;

    /**
     * Writes the header.
     *
     * @param out left open
     */
    public MovesCsv(Writer out) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord("series", "level", "model", "own", "reconciled", "moved");
    }

    /**
     * Writes the row of one series.
     *
     * @param own point forecasts by its own model
     * @param reconciled the same, reconciled
     */
    public void write(String series, String level, String model, double[] own, double[] reconciled) {
        double before = Arrays.stream(own).average().orElse(0);
        double after = Arrays.stream(reconciled).average().orElse(0);
        csv.writeRecord(
                series,
                level,
                model,
                DecimalText.of(before),
                DecimalText.of(after),
                before == 0 ? "" : DecimalText.of(Math.rint((after / before - 1) * NANO) / NANO));
    }
}
