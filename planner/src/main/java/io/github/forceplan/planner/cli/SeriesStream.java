package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.batch.Pipeline;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.SeriesCsv;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes the series of a file through some work on all threads, a few at a time, with a progress bar for whoever watches.
 *
 * @param stage what is done to a series, for the bar
 */
record SeriesStream(SeriesOptions options, Terminal terminal, String stage) {

    /** How often the bar moves over its whole length. */
    private static final int MOVES = 200;

    /**
     * Something made of a series.
     *
     * @param rows of the file that it took
     */
    private record Done<R>(R result, int rows) {}

    /** Hands on results in the order of the series, with a way to say something past the bar. */
    interface Sink<R> {
        void take(R result, Consumer<String> say);
    }

    <R> void through(Function<LabelledSeries, R> work, Sink<R> sink) throws RefusedException, BadUsageException {
        boolean shown = terminal.interactive() && !options.quiet();
        try (ProgressBar bar = new ProgressBar(terminal.err(), shown)) {
            Counter counter = new Counter(bar, shown ? rows(options.series()) : 0);
            Consumer<String> say = options.quiet() ? line -> {} : bar::say;
            try (Pipeline<LabelledSeries, Done<R>> pipeline = new Pipeline<>(
                    options.threads(),
                    series -> new Done<>(work.apply(series), series.series().size()),
                    done -> {
                        sink.take(done.result(), say);
                        counter.add(done.rows());
                    })) {
                SeriesCsv.forEach(
                        options.series(), options.frequency(), series -> pipeline.accept(options.withSeasons(series)));
                pipeline.finish();
            }
        }
    }

    private final class Counter {

        private final ProgressBar bar;
        private final long total;
        private long rows;
        private int series;
        private long moves;

        Counter(ProgressBar bar, long total) {
            this.bar = bar;
            this.total = total;
        }

        void add(int newRows) {
            rows += newRows;
            series++;
            if (total > 0 && rows * MOVES / total > moves) {
                moves = rows * MOVES / total;
                bar.at(
                        String.format(Locale.ROOT, "rows, %,d series %s", series, stage),
                        (int) Math.min(rows, Integer.MAX_VALUE),
                        (int) Math.min(total, Integer.MAX_VALUE));
            }
        }
    }

    /** Lines after the first, for the bar's length; 0 if the file can't be read twice. */
    private static long rows(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            return 0; // reading the series will say why
        }
        return lines - 1;
    }
}
