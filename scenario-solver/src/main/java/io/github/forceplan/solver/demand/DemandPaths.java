package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Sample paths of recorded crime by offence group and quarter of the plan, each split so that its years can be
 * decomposed. Immutable by convention within this module: arrays are shared, never written after construction.
 *
 * <p>With B a group's recorded crime in the base year, g underlying crime relative to the base year and c the recording
 * rate relative to the base year, a year's total is B·g·c, its growth B(g − 1), its recording B·g·(c − 1).
 */
public final class DemandPaths implements DemandDraws {

    private final List<String> groups;
    private final Period start;
    private final double[] baseline;
    private final double[][][] total;
    private final double[][][] withoutRecording;
    private final Optional<Tilt> tilt;

    /**
     * @param baseline [group] crimes recorded in the base year
     * @param total [group][draw][quarter] crimes recorded
     * @param withoutRecording [group][draw][quarter] the same at the base year's recording: B·g spread over quarters
     */
    DemandPaths(
            List<String> groups, Period start, double[] baseline, double[][][] total, double[][][] withoutRecording) {
        this(groups, start, baseline, total, withoutRecording, Optional.empty());
    }

    private DemandPaths(
            List<String> groups,
            Period start,
            double[] baseline,
            double[][][] total,
            double[][][] withoutRecording,
            Optional<Tilt> tilt) {
        this.groups = List.copyOf(groups);
        this.start = start;
        this.baseline = baseline;
        this.total = total;
        this.withoutRecording = withoutRecording;
        this.tilt = tilt;
    }

    public List<String> groups() {
        return groups;
    }

    /** The first quarter of the plan. */
    public Period start() {
        return start;
    }

    public int draws() {
        return total[0].length;
    }

    public int quarters() {
        return total[0][0].length;
    }

    public int years() {
        return quarters() / 4;
    }

    /** Crimes of a group recorded in the base year. */
    public double baseline(int group) {
        return baseline[group];
    }

    /** Crimes of a group recorded in a quarter of the plan. */
    public double total(int group, int draw, int quarter) {
        return total[group][draw][quarter];
    }

    /** Crimes of a group recorded in a year of the plan. */
    public double yearTotal(int group, int draw, int year) {
        return sum(total[group][draw], year);
    }

    /** The part of a year's change from the base year that is crime itself: B(g − 1). */
    public double growth(int group, int draw, int year) {
        return sum(withoutRecording[group][draw], year) - baseline[group];
    }

    /** The part that is recording: B·g·(c − 1). */
    public double recording(int group, int draw, int year) {
        return sum(total[group][draw], year) - sum(withoutRecording[group][draw], year);
    }

    /** The average over the draws of a group's crimes in a quarter. */
    public double mean(int group, int quarter) {
        double sum = 0;
        for (double[] path : total[group]) {
            sum += path[quarter];
        }
        return sum / total[group].length;
    }

    /** [group × quarters + quarter] the average over the draws. */
    public double[] means() {
        double[] means = new double[total.length * quarters()];
        for (int g = 0; g < total.length; g++) {
            for (int q = 0; q < quarters(); q++) {
                means[g * quarters() + q] = mean(g, q);
            }
        }
        return means;
    }

    @Override
    public void fill(int draw, double[] all, double[] own) {
        for (int g = 0; g < total.length; g++) {
            System.arraycopy(total[g][draw], 0, all, g * quarters(), quarters());
            System.arraycopy(withoutRecording[g][draw], 0, own, g * quarters(), quarters());
        }
    }

    /** What it took to impose targets on these paths by tilting, if any were. */
    public Optional<Tilt> tilt() {
        return tilt;
    }

    /** These paths with other draws of them in each place. */
    DemandPaths resampled(int[] sources) {
        return new DemandPaths(
                groups, start, baseline, resampled(total, sources), resampled(withoutRecording, sources));
    }

    /**
     * These paths with some years' crimes multiplied, in recording and growth alike.
     *
     * @param factors [group][year] a factor a draw; empty where nothing is multiplied
     * @param how they came about
     */
    DemandPaths corrected(double[][][] factors, Tilt how) {
        return new DemandPaths(
                groups,
                start,
                baseline,
                corrected(total, factors),
                corrected(withoutRecording, factors),
                Optional.of(how));
    }

    private static double[][][] resampled(double[][][] values, int[] sources) {
        double[][][] drawn = new double[values.length][sources.length][];
        for (int g = 0; g < values.length; g++) {
            for (int d = 0; d < sources.length; d++) {
                drawn[g][d] = values[g][sources[d]];
            }
        }
        return drawn;
    }

    private static double[][][] corrected(double[][][] values, double[][][] factors) {
        double[][][] corrected = new double[values.length][][];
        for (int g = 0; g < values.length; g++) {
            corrected[g] = values[g].clone();
            for (int y = 0; y < factors[g].length; y++) {
                for (int d = 0; d < factors[g][y].length; d++) {
                    double[] path = corrected[g][d] == values[g][d] ? values[g][d].clone() : corrected[g][d];
                    for (int q = 4 * y; q < 4 * y + 4; q++) {
                        path[q] *= factors[g][y][d];
                    }
                    corrected[g][d] = path;
                }
            }
        }
        return corrected;
    }

    /** These paths with each year's crimes multiplied by that year's factor, in recording and growth alike. */
    DemandPaths scaledByYear(double[] factors) {
        return new DemandPaths(groups, start, baseline, scale(total, factors), scale(withoutRecording, factors));
    }

    private static double[][][] scale(double[][][] values, double[] factors) {
        double[][][] scaled = new double[values.length][values[0].length][values[0][0].length];
        for (int g = 0; g < values.length; g++) {
            for (int d = 0; d < values[g].length; d++) {
                for (int q = 0; q < values[g][d].length; q++) {
                    scaled[g][d][q] = values[g][d][q] * factors[q / 4];
                }
            }
        }
        return scaled;
    }

    private static double sum(double[] quarters, int year) {
        return quarters[4 * year] + quarters[4 * year + 1] + quarters[4 * year + 2] + quarters[4 * year + 3];
    }
}
