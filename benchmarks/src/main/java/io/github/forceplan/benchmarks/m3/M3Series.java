package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One series of the competition.
 *
 * @param group YEARLY, QUARTERLY, MONTHLY or OTHER
 * @param outcomes what followed the series, to score against only
 */
record M3Series(TimeSeries series, String group, double[] outcomes) {

    /**
     * Reads {@code m3_meta.csv} (id, period, frequency …), {@code m3_train.csv} and {@code m3_test.csv} (id, values …).
     *
     * @param stride takes every so-manieth series, from the first
     */
    static List<M3Series> read(Path folder, int stride) throws IOException {
        Map<String, String[]> meta = rows(folder.resolve("m3_meta.csv"));
        Map<String, String[]> test = rows(folder.resolve("m3_test.csv"));
        List<M3Series> all = new ArrayList<>();
        int place = 0;
        for (String line : Files.readAllLines(folder.resolve("m3_train.csv")).subList(1, meta.size() + 1)) {
            if (place++ % stride == 0) {
                String[] cells = line.split(",");
                String[] about = meta.get(cells[0]);
                Frequency frequency = new Frequency(Integer.parseInt(about[2]));
                all.add(new M3Series(
                        TimeSeries.of(cells[0], frequency, numbers(cells)), about[1], numbers(test.get(cells[0]))));
            }
        }
        return all;
    }

    private static Map<String, String[]> rows(Path file) throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            rows.put(cells[0], cells);
        }
        return rows;
    }

    private static double[] numbers(String[] cells) {
        return Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    }
}
