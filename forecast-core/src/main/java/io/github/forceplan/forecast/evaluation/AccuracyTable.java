package io.github.forceplan.forecast.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accuracy by group of series: means over series of the measures that know no unit, each over the series for which it is
 * finite (MASE is not where the past never changed). Not thread-safe; the order of adding is that of the sums.
 */
public final class AccuracyTable {

    /** The method that OWA compares with; Makridakis, Spiliotis and Assimakopoulos (2020), section 2.2. */
    private static final String BENCHMARK = "naive2";

    private record Key(String grouping, String group, String forecaster, int step) {}

    private final Map<Key, Sums> sums = new LinkedHashMap<>();

    /**
     * A row of the table.
     *
     * @param grouping by what the series are grouped
     * @param step the first is 1; 0 for all steps together
     * @param series how many were scored
     * @param outcomes how many in all
     * @param owa mean of sMAPE and MASE relative to those of {@code naive2} in the same group; {@code NaN} where it was
     *     not run
     */
    public record Row(
            String grouping,
            String group,
            String forecaster,
            int step,
            int series,
            int outcomes,
            double smape,
            double mase,
            double rmsse,
            double coverage80,
            double coverage95,
            double msis95,
            double owa) {}

    /** Adds one series' scores to a group. */
    public void add(String grouping, String group, RunScores scores) {
        for (int i = 0; i < scores.at95().size(); i++) {
            int step = i < scores.horizon() ? i + 1 : 0;
            sums.computeIfAbsent(new Key(grouping, group, scores.forecaster(), step), key -> new Sums())
                    .add(scores.at80().get(i), scores.at95().get(i));
        }
    }

    /** All rows, in the order in which groups, forecasters and steps came up. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        sums.forEach((key, sum) -> {
            Sums benchmark = sums.get(new Key(key.grouping, key.group, BENCHMARK, key.step));
            double owa = benchmark == null
                    ? Double.NaN
                    : (sum.mean(Sums.SMAPE) / benchmark.mean(Sums.SMAPE)
                                    + sum.mean(Sums.MASE) / benchmark.mean(Sums.MASE))
                            / 2;
            rows.add(new Row(
                    key.grouping,
                    key.group,
                    key.forecaster,
                    key.step,
                    sum.series,
                    sum.outcomes,
                    sum.mean(Sums.SMAPE),
                    sum.mean(Sums.MASE),
                    sum.mean(Sums.RMSSE),
                    sum.mean(Sums.COVERAGE80),
                    sum.mean(Sums.COVERAGE95),
                    sum.mean(Sums.MSIS),
                    owa));
        });
        return rows;
    }

    private static final class Sums {

        static final int SMAPE = 0;
        static final int MASE = 1;
        static final int RMSSE = 2;
        static final int COVERAGE80 = 3;
        static final int COVERAGE95 = 4;
        static final int MSIS = 5;

        private int series;
        private int outcomes;
        private final double[] sum = new double[6];
        private final int[] count = new int[6];

        void add(Scores at80, Scores at95) {
            if (at95.count() == 0) {
                return;
            }
            series++;
            outcomes += at95.count();
            double[] measures = {at95.smape(), at95.mase(), at95.rmsse(), at80.coverage(), at95.coverage(), at95.msis()
            };
            for (int i = 0; i < measures.length; i++) {
                if (Double.isFinite(measures[i])) {
                    sum[i] += measures[i];
                    count[i]++;
                }
            }
        }

        double mean(int measure) {
            return sum[measure] / count[measure];
        }
    }
}
