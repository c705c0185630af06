package io.github.forceplan.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.forceplan.forecast.evaluation.AccuracyTable;
import io.github.forceplan.io.number.DecimalText;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes accuracy by group with the header {@code grouping,group,model,step,series,outcomes,smape,…}. */
public final class GroupScoresCsv implements Closeable {

    private final CsvWriter csv;

    /**
     * Writes the header.
     *
     * @param out closed with this
     */
    public GroupScoresCsv(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "grouping",
                "group",
                "model",
                "step",
                "series",
                "outcomes",
                "smape",
                "mase",
                "rmsse",
                "coverage80",
                "coverage95",
                "msis95",
                "owa");
    }

    /** Writes every row; what can't be scored is empty. */
    public void write(AccuracyTable table) {
        for (AccuracyTable.Row row : table.rows()) {
            List<String> fields = new ArrayList<>(List.of(
                    row.grouping(),
                    row.group(),
                    row.forecaster(),
                    row.step() == 0 ? "all" : Integer.toString(row.step()),
                    Integer.toString(row.series()),
                    Integer.toString(row.outcomes())));
            for (double measure : new double[] {
                row.smape(), row.mase(), row.rmsse(), row.coverage80(), row.coverage95(), row.msis95(), row.owa()
            }) {
                fields.add(Double.isFinite(measure) ? DecimalText.of(measure) : "");
            }
            csv.writeRecord(fields);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
