package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.ensemble.Weighting;
import io.github.forceplan.forecast.evaluation.PointMeasures;
import io.github.forceplan.forecast.time.Frequency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The origins of one group of series on which combinations are compared.
 *
 * @param series how many the group has in the competition
 */
record StudyGroup(String name, int series, List<StudyCase> cases) {

    /**
     * Which origins: so many of the latest observations are held back, never fewer than the official horizon, so that
     * every case has all its steps.
     *
     * @param least fewest observations before the origin
     */
    private record Origins(int[] back, int least) {}

    private static Origins origins(String group) {
        return switch (group) {
            case "YEARLY" -> new Origins(new int[] {6, 7, 8, 9, 10, 12, 14}, 10);
            case "QUARTERLY" -> new Origins(new int[] {8, 12, 16}, 16);
            case "MONTHLY" -> new Origins(new int[] {18, 24}, 48);
            default -> new Origins(new int[] {8, 12, 16}, 14);
        };
    }

    /** @param members their names, in the order that cases have them */
    static StudyGroup of(String name, List<M3Series> series, List<String> members, RollingForecasts forecasts) {
        Frequency frequency = series.get(0).series().frequency();
        int horizon = series.get(0).outcomes().length;
        Origins origins = origins(name);
        List<StudyCase> cases = new ArrayList<>();
        for (int back : origins.back) {
            double[][][] made = forecasts(name, series, members, forecasts, back);
            double[][] errors = new double[series.size()][members.size()];
            for (int earlier : Weighting.RecentErrors.origins(frequency, Integer.MAX_VALUE)) {
                addErrors(series, forecasts(name, series, members, forecasts, back + earlier), back, earlier, errors);
            }
            for (int i = 0; i < series.size(); i++) {
                double[] history = series.get(i).series().toArray();
                int origin = history.length - back;
                if (origin >= origins.least) {
                    double scale =
                            PointMeasures.absoluteScale(Arrays.copyOf(history, origin), frequency.periodsPerYear());
                    double[][] own = new double[members.size()][];
                    for (int m = 0; m < own.length; m++) {
                        own[m] = made[m][i];
                    }
                    if (scale > 0) {
                        cases.add(new StudyCase(
                                i, own, errors[i], Arrays.copyOfRange(history, origin, origin + horizon), scale));
                    }
                }
            }
        }
        return new StudyGroup(name, series.size(), cases);
    }

    private static double[][][] forecasts(
            String name, List<M3Series> series, List<String> members, RollingForecasts forecasts, int back) {
        int least = leastHistory(series.get(0).series().frequency());
        return members.stream()
                .map(member -> forecasts.get(member, name, series, back, least))
                .toArray(double[][][]::new);
    }

    /** The fewest observations for which the weighting of the library looks at an origin. */
    private static int leastHistory(Frequency frequency) {
        int observations = 1;
        while (Weighting.RecentErrors.origins(frequency, observations).isEmpty()) {
            observations++;
        }
        List<Integer> first = Weighting.RecentErrors.origins(frequency, observations);
        return observations - first.get(0);
    }

    private static void addErrors(
            List<M3Series> series, double[][][] forecasts, int back, int earlier, double[][] errors) {
        for (int i = 0; i < series.size(); i++) {
            double[] history = series.get(i).series().toArray();
            int origin = history.length - back - earlier;
            for (int m = 0; m < forecasts.length && origin > 0; m++) {
                double[] made = forecasts[m][i];
                for (int h = 0; h < Math.min(earlier, made.length) && !Double.isNaN(made[h]); h++) {
                    errors[i][m] += Math.abs(history[origin + h] - made[h]);
                }
            }
        }
    }
}
