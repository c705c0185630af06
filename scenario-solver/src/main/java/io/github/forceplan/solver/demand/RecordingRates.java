package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * Draws of the share of reported crimes that is recorded, before the force's own history is seen and after. Over all crime
 * it is taken at the base year's mix of reported crime. Arrays are shared: treat them as read only.
 *
 * @param groups offence groups
 * @param prior [year][draw] all crime, the base year first, before the history is seen
 * @param posterior the same after
 * @param groupPrior [group][year][draw] by offence group, before
 * @param groupPosterior the same after
 * @param firstQuarter the first quarter of those below, a year before the base year if the history reaches back so far
 * @param quarterPrior [quarter][draw] all crime, before the history is seen
 * @param quarterPosterior the same after
 */
public record RecordingRates(
        List<String> groups,
        double[][] prior,
        double[][] posterior,
        double[][][] groupPrior,
        double[][][] groupPosterior,
        Period firstQuarter,
        double[][] quarterPrior,
        double[][] quarterPosterior) {

    public RecordingRates {
        groups = List.copyOf(groups);
    }
}
