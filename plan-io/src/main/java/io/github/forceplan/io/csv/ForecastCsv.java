package io.github.forceplan.io.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.io.number.DecimalText;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes forecasts with the header {@code series,period,model,mean,q0.025,…}: one row a step, quantiles by rising
 * probability.
 */
public final class ForecastCsv implements Closeable {

    private final CsvWriter csv;
    private final List<BigDecimal> probabilities;

    /**
     * Writes the header.
     *
     * @param out closed with this
     * @param probabilities of the quantiles, see {@link #probabilities}
     */
    public ForecastCsv(Writer out, List<BigDecimal> probabilities) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        this.probabilities = List.copyOf(probabilities);
        List<String> header = new ArrayList<>(List.of("series", "period", "model", "mean"));
        probabilities.forEach(p -> header.add("q" + p.toPlainString()));
        csv.writeRecord(header);
    }

    /**
     * The probabilities that bound central intervals, and the median: levels 80 and 95 give 0.025, 0.1, 0.5, 0.9 and
     * 0.975.
     *
     * @param levels per cent, each from 1 to below 100; less is taken for a fraction and refused
     * @throws IllegalArgumentException if a level is out of this range
     */
    public static List<BigDecimal> probabilities(List<BigDecimal> levels) {
        SortedSet<BigDecimal> probabilities = new TreeSet<>(List.of(new BigDecimal("0.5")));
        BigDecimal hundred = BigDecimal.valueOf(100);
        for (BigDecimal level : levels) {
            if (level.signum() > 0 && level.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("The level (" + level.toPlainString()
                        + ") is below 1 per cent: levels are per cent, not fractions. Did you mean "
                        + level.movePointRight(2).stripTrailingZeros().toPlainString() + "?");
            }
            if (level.signum() <= 0 || level.compareTo(hundred) >= 0) {
                throw new IllegalArgumentException("The level (" + level.toPlainString()
                        + ") must be from 1 to below 100. Use 80 for the interval from 10 % to 90 %.");
            }
            BigDecimal tail = hundred.subtract(level).divide(BigDecimal.valueOf(200));
            probabilities.add(tail.stripTrailingZeros());
            probabilities.add(BigDecimal.ONE.subtract(tail).stripTrailingZeros());
        }
        return List.copyOf(probabilities);
    }

    /**
     * Writes the rows of one series.
     *
     * @param model the name of the model
     */
    public void write(LabelledSeries series, String model, Forecast forecast) {
        List<String> periods = new ArrayList<>();
        for (int step = 0; step < forecast.horizon(); step++) {
            periods.add(series.style().write(forecast.start().plus(step)));
        }
        write(series.series().name(), periods, model, forecast);
    }

    /**
     * Writes the rows of one series.
     *
     * @param periods labels, one a step
     * @param model the name of the model
     */
    public void write(String series, List<String> periods, String model, Forecast forecast) {
        for (int step = 0; step < forecast.horizon(); step++) {
            List<String> row = new ArrayList<>(List.of(series, periods.get(step), model));
            row.add(DecimalText.of(forecast.mean(step)));
            for (BigDecimal probability : probabilities) {
                row.add(DecimalText.of(forecast.quantile(step, probability.doubleValue())));
            }
            csv.writeRecord(row);
        }
    }

    /** Writes the rows of a series that nothing could forecast: its periods, and no figures. */
    public void writeUnknown(LabelledSeries series, int horizon) {
        for (int step = 0; step < horizon; step++) {
            List<String> row = new ArrayList<>(List.of(
                    series.series().name(),
                    series.style().write(series.series().end().plus(step)),
                    "none"));
            row.addAll(Collections.nCopies(probabilities.size() + 1, ""));
            csv.writeRecord(row);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
