package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.PeriodStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            names = "--seasons",
            paramLabel = "S",
            split = ",",
            description = "Lengths of the seasons in periods, such as 7,365.25; those of the frequency by default. mstl"
                    + " takes all of them, the other models the shortest.")
    private List<Double> seasons = List.of();

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

    /** A series with the seasons asked for. */
    LabelledSeries withSeasons(LabelledSeries labelled) {
        if (seasons.isEmpty()) {
            return labelled;
        }
        double[] periods = seasons.stream().mapToDouble(Double::doubleValue).toArray();
        return new LabelledSeries(labelled.series().withSeasonalPeriods(periods), labelled.style());
    }

    boolean hasSeasons() {
        return !seasons.isEmpty();
    }

    /** Of the series, in periods; 1 if they have none. */
    int shortestSeason() throws BadUsageException {
        return withSeasons(new LabelledSeries(TimeSeries.of("", frequency()), PeriodStyle.NUMBER))
                .series()
                .season();
    }

    /** What is wrong with them, all at once. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        addUnlessPositive(faults, "--frequency", frequency);
        addUnlessPositive(faults, "--horizon", horizon);
        threads.ifPresent(number -> addUnlessPositive(faults, "--threads", number));
        for (double season : seasons) {
            if (!(season > 1 && season < Double.POSITIVE_INFINITY)) {
                faults.add("--seasons (" + season + ") must be above 1 period. Use 7 for the week in daily figures.");
            }
        }
        return faults;
    }

    static void addUnlessPositive(List<String> faults, String option, int number) {
        if (number < 1) {
            faults.add(option + " (" + number + ") must be 1 or more.");
        }
    }

    static int positive(String option, int number) throws BadUsageException {
        if (number < 1) {
            throw new BadUsageException(option + " (" + number + ") must be 1 or more.");
        }
        return number;
    }
}
