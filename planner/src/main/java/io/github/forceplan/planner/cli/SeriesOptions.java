package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.time.Frequency;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands over series have in common. */
final class SeriesOptions {

    @Parameters(
            paramLabel = "SERIES.csv",
            description = "Series, with the header series,period,value; an empty value is a missing observation.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path series;

    @Option(
            names = "--frequency",
            paramLabel = "F",
            required = true,
            description = "Observations a year: 1 yearly, 4 quarterly, 12 monthly, …")
    private int frequency;

    @Option(names = "--horizon", paramLabel = "H", required = true, description = "Periods to forecast.")
    private int horizon;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads; all processors by default. The result is the same.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, no notices: errors only.")
    private boolean quiet;

    boolean quiet() {
        return quiet;
    }

    Path series() {
        return series;
    }

    Frequency frequency() throws BadUsageException {
        return new Frequency(positive("--frequency", frequency));
    }

    int horizon() throws BadUsageException {
        return positive("--horizon", horizon);
    }

    int threads() throws BadUsageException {
        return positive(
                "--threads", threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }

    static int positive(String option, int number) throws BadUsageException {
        if (number < 1) {
            throw new BadUsageException(option + " (" + number + ") must be 1 or more.");
        }
        return number;
    }
}
