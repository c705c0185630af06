package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The series of one competition, as the study of the ensemble may see them.
 *
 * @param name of the folder
 * @param series of M3 the training parts only; of others the test parts are joined to them
 */
record StudyCollection(String name, List<M3Series> series) {

    /** What is studied without its test parts. */
    static final String JUDGE = "m3";

    static StudyCollection read(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        List<M3Series> all = M3Series.read(folder, 1);
        return new StudyCollection(
                name,
                name.equals(JUDGE)
                        ? all
                        : all.stream().map(StudyCollection::joined).toList());
    }

    private static M3Series joined(M3Series one) {
        double[] history = one.series().toArray();
        double[] whole = Arrays.copyOf(history, history.length + one.outcomes().length);
        System.arraycopy(one.outcomes(), 0, whole, history.length, one.outcomes().length);
        TimeSeries series = TimeSeries.of(one.series().name(), one.series().frequency(), whole);
        return new M3Series(series, one.group(), one.outcomes());
    }

    /** How many series of a group the competition has. */
    int count(String group) {
        return (int) series.stream().filter(one -> one.group().equals(group)).count();
    }

    /** Those of a group that are forecast: of the long ones of the tourism competition every second, or every sixth. */
    List<M3Series> studied(String group) {
        int every = switch (name + " " + group) {
            case "tourism QUARTERLY" -> 2;
            case "tourism MONTHLY" -> 6;
            default -> 1;
        };
        List<M3Series> all =
                series.stream().filter(one -> one.group().equals(group)).toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }
}
