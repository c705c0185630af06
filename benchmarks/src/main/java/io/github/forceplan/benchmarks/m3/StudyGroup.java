package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.ensemble.Weighting;
import io.github.forceplan.forecast.evaluation.PointMeasures;
import io.github.forceplan.forecast.time.Frequency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The origins of one group of series of a collection, on which combinations are compared.
 *
 * @param series how many the group has in the competition
 */
record StudyGroup(String collection, String name, int series, List<StudyCase> cases) {

    /**
     * Which origins: the official horizon and so many observations more are held back, so that every case has all its
     * steps.
     *
     * @param least fewest observations before the origin
     */
    private record Origins(int[] more, int least) {}

    private static Origins origins(String group) {
        return switch (group) {
            case "YEARLY" -> new Origins(new int[] {0, 1, 2, 3, 4, 6, 8}, 10);
            case "QUARTERLY" -> new Origins(new int[] {0, 4, 8}, 16);
            case "MONTHLY" -> new Origins(new int[] {0, 6}, 48);
            default -> new Origins(new int[] {0, 4, 8}, 14);
        };
    }

    /** @param members their names, in the order that cases have them */
    static StudyGroup of(StudyCollection collection, String name, List<String> members, RollingForecasts forecasts) {
        List<M3Series> series = collection.studied(name);
        Frequency frequency = series.get(0).series().frequency();
        int horizon = series.get(0).outcomes().length;
        Origins origins = origins(name);
        List<StudyCase> cases = new ArrayList<>();
        for (int more : origins.more) {
            int back = horizon + more;
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
        return new StudyGroup(collection.name(), name, collection.count(name), cases);
    }

    /** Means over the origins of a series, then over series. */
    record Accuracy(double smape, double mase) {}

    Accuracy accuracy(StudyWay way) {
        int most = cases.stream().mapToInt(StudyCase::series).max().orElse(0) + 1;
        double[] smapes = new double[most];
        double[] mases = new double[most];
        int[] counts = new int[most];
        for (StudyCase one : cases) {
            double[] combined = way.combine(one);
            smapes[one.series()] += PointMeasures.smape(one.outcomes(), combined);
            mases[one.series()] += PointMeasures.mase(one.outcomes(), combined, one.scale());
            counts[one.series()]++;
        }
        double smape = 0;
        double mase = 0;
        int answers = 0;
        for (int i = 0; i < most; i++) {
            if (counts[i] > 0) {
                smape += smapes[i] / counts[i];
                mase += mases[i] / counts[i];
                answers++;
            }
        }
        return new Accuracy(smape / answers, mase / answers);
    }

    /** Of one observation a year. */
    boolean isWithoutSeason() {
        return name.equals("YEARLY") || name.equals("OTHER");
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
