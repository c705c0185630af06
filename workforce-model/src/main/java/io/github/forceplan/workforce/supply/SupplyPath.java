package io.github.forceplan.workforce.supply;

import java.util.Arrays;

/**
 * One path of the people in each role, month by month. Written by {@link SupplyModel#run}, and used again for the next
 * path. People join and move on the first day of a month and leave on its last, so that strength is constant within a
 * month and opening + joiners + moved in − moved out − leavers = closing.
 */
public final class SupplyPath {

    private static final SupplyLine[] LINES = SupplyLine.values();

    final double[][] accredited;
    final double[][] trainees;
    final double[][] traineesDeployed;
    final double[][] joiners;
    final double[][] movedIn;
    final double[][] movedOut;
    final double[][] frozen;
    final double[][] withoutVacancy;
    final double[][] notTrained;
    final double[][] movesNotMade;

    /** By line, [role][month]; leavers are summed when asked for. */
    private final double[][][] lines;

    final double[] bandNow;
    final double[] cohortNow;
    final double[] offer;
    final double[] wanted;
    final double[] ratio;
    final double[] tutorLoad;
    final double[] tutorWanted;
    final double[] pipeline;
    final double[][] moverBands;
    /** Months by year in which people may join or move: in all others those flows are 0. */
    private final int[][] eventful;

    /** By line, whether the plan has anything that brings such a flow. */
    private final boolean[] occurs;

    /** [role][month] places of those who left. */
    private final int[][][] leaving;

    /** Room for what chance decides: uniforms before a month is reached, its leavers afterwards. */
    final double[] chances;

    /** Who left, band by band, then cohort by cohort, month by month: here or of the path that is replayed. */
    double[] left;

    /** @param chances how many months of bands and of cohorts' training there are */
    SupplyPath(
            int roles,
            int months,
            int bands,
            int cohorts,
            int chances,
            int[][][] leaving,
            int[][] eventful,
            boolean[] occurs) {
        this.leaving = leaving;
        this.eventful = eventful;
        this.occurs = occurs;
        accredited = new double[roles][months];
        trainees = new double[roles][months];
        traineesDeployed = new double[roles][months];
        joiners = new double[roles][months];
        movedIn = new double[roles][months];
        movedOut = new double[roles][months];
        frozen = new double[roles][months];
        withoutVacancy = new double[roles][months];
        notTrained = new double[roles][months];
        movesNotMade = new double[roles][months];
        double[][] leavers = {};
        lines = new double[][][] {joiners, movedIn, movedOut, leavers, frozen, withoutVacancy, notTrained, movesNotMade
        };
        bandNow = new double[bands];
        cohortNow = new double[cohorts];
        offer = new double[cohorts];
        wanted = new double[cohorts];
        ratio = new double[roles];
        tutorLoad = new double[months];
        tutorWanted = new double[months];
        pipeline = new double[roles];
        moverBands = new double[cohorts][];
        this.chances = new double[chances];
        left = this.chances;
    }

    /** Accredited full-time equivalents in post during a month. */
    public double accredited(int role, int month) {
        return accredited[role][month];
    }

    /** Trainees in post during a month. */
    public double trainees(int role, int month) {
        return trainees[role][month];
    }

    /** Trainees weighted by their deployability. */
    public double traineesDeployed(int role, int month) {
        return traineesDeployed[role][month];
    }

    /** Full-time equivalents in post during a month, trainees included. */
    public double strength(int role, int month) {
        return accredited[role][month] + trainees[role][month];
    }

    /** Full-time equivalents in post after the month's leavers have gone. */
    public double closing(int role, int month) {
        return strength(role, month) - leavers(role, month);
    }

    private double leavers(int role, int month) {
        double sum = 0;
        for (int place : leaving[role][month]) {
            sum += left[place];
        }
        return sum;
    }

    /** A flow of a month. */
    public double flow(SupplyLine line, int role, int month) {
        return line == SupplyLine.LEAVERS ? leavers(role, month) : lines[line.ordinal()][role][month];
    }

    /** A flow summed over a plan year. */
    public double inYear(SupplyLine line, int role, int year) {
        double sum = 0;
        if (line == SupplyLine.LEAVERS) {
            for (int m = 12 * year; m < 12 * year + 12; m++) {
                sum += leavers(role, m);
            }
        } else if (occurs[line.ordinal()]) {
            double[] flow = lines[line.ordinal()][role];
            for (int m : eventful[year]) {
                sum += flow[m];
            }
        }
        return sum;
    }

    /** Nobody is in training, has joined or moved yet. */
    void clear() {
        for (int r = 0; r < trainees.length; r++) {
            Arrays.fill(trainees[r], 0);
            Arrays.fill(traineesDeployed[r], 0);
        }
        for (SupplyLine line : LINES) {
            if (occurs[line.ordinal()]) {
                for (double[] flow : lines[line.ordinal()]) {
                    for (int[] months : eventful) {
                        for (int m : months) {
                            flow[m] = 0;
                        }
                    }
                }
            }
        }
    }

    /** A copy of who left, band by band and cohort by cohort, to be {@linkplain SupplyModel#replay replayed}. */
    public double[] leaversDrawn() {
        return left.clone();
    }
}
