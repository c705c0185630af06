package io.github.forceplan.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.forceplan.forecast.evaluation.BacktestRun;
import io.github.forceplan.forecast.evaluation.RunScores;
import io.github.forceplan.forecast.evaluation.Scores;
import io.github.forceplan.io.number.DecimalText;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the scores of backtests with the header {@code series,model,step,origins,outcomes,meanError,mae,…}: one row a
 * step ahead, and one with step {@code all}. Coverage and MSIS are those of 80 % and 95 % intervals; what can't be
 * scored is empty.
 */
public final class ScoresCsv implements Closeable {

    private final CsvWriter csv;

    /**
     * Writes the header.
     *
     * @param out closed with this
     */
    public ScoresCsv(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "series",
                "model",
                "step",
                "origins",
                "outcomes",
                "meanError",
                "mae",
                "rmse",
                "smape",
                "mase",
                "rmsse",
                "crps",
                "coverage80",
                "coverage95",
                "msis95");
    }

    /** Writes the rows of one model on one series. */
    public void write(BacktestRun run) {
        write(RunScores.of(run));
    }

    /** Writes the rows of one model on one series. */
    public void write(RunScores run) {
        for (int i = 0; i <= run.horizon(); i++) {
            write(
                    run,
                    i < run.horizon() ? Integer.toString(i + 1) : "all",
                    run.at80().get(i),
                    run.at95().get(i));
        }
    }

    private void write(RunScores run, String step, Scores at80, Scores at95) {
        List<String> row = new ArrayList<>(List.of(
                run.series(), run.forecaster(), step, Integer.toString(run.origins()), Integer.toString(at95.count())));
        for (double score : new double[] {
            at95.meanError(),
            at95.mae(),
            at95.rmse(),
            at95.smape(),
            at95.mase(),
            at95.rmsse(),
            at95.crps(),
            at80.coverage(),
            at95.coverage(),
            at95.msis()
        }) {
            row.add(Double.isFinite(score) ? DecimalText.of(score) : "");
        }
        csv.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
