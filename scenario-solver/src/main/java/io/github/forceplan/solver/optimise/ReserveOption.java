package io.github.forceplan.solver.optimise;

/**
 * A reserve as the program sees it, in thousands of pounds by plan year.
 *
 * @param id of the reserve
 * @param lever id of the lever on its planned draws; empty if they are as the plan says
 * @param opening balance on the first 1 April
 * @param contributions planned
 * @param planned draws as the plan says; greatest draws where there is a lever
 * @param capital draws that finance capital
 * @param floor below which it should not close
 * @param automatic greatest automatic draws; infinite where only the floor limits them, 0 where there are none
 * @param surplus whether a surplus is contributed to it
 */
public record ReserveOption(
        String id,
        String lever,
        double opening,
        double[] contributions,
        double[] planned,
        double[] capital,
        double[] floor,
        double[] automatic,
        boolean surplus) {}
