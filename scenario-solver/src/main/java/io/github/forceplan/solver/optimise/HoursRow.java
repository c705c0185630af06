package io.github.forceplan.solver.optimise;

import java.util.List;

/**
 * A row that sets hours against demand: what is given to some skills' work, and what stays unmet of it, is at least what
 * is asked for. Its lower limit is the sum of the hours asked for at these skills and this step, less {@code base}.
 *
 * @param row name of the row
 * @param teamSkills places of the skills whose work it holds
 * @param step place of the step
 * @param base hours that there are with every lever at nothing
 */
public record HoursRow(String row, List<Integer> teamSkills, int step, double base) {

    public HoursRow {
        teamSkills = List.copyOf(teamSkills);
    }

    /** The row's lower limit under other hours asked for, by [team's skill][step]. */
    public double limit(double[][] required) {
        double sum = -base;
        for (int skill : teamSkills) {
            sum += required[skill][step];
        }
        return sum;
    }
}
