package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of any force before its own history is seen: how underlying crime moves, by offence group, and what a
 * change of recording does. A change in force f multiplies recorded crime of group g by exp(step × share in force),
 * where the share rises linearly over {@code lengths} quarters from {@code starts} quarters after the change became
 * public (before it, if negative), and step ~ Normal(strength × step mean of g, step deviation of g): the strength is
 * the force's own and common to its groups.
 *
 * @param version name of these numbers
 * @param seenTo last quarter that they were learned from
 * @param method how they were learned, and from what
 * @param groups by offence group
 * @param starts candidate starts of the ramp, in quarters after the notice
 * @param lengths candidate lengths of the ramp, in quarters; 0 is a step
 * @param strengths candidate strengths; their mean is about 1
 * @param scales candidate multipliers of all standard deviations of one series
 * @param correlation of the innovations of the groups, in their order
 */
public record RecordingPrior(
        String version,
        Period seenTo,
        String method,
        Map<String, Group> groups,
        List<Weighted> starts,
        List<Weighted> lengths,
        List<Weighted> strengths,
        List<Weighted> scales,
        List<List<Double>> correlation) {

    /**
     * One offence group.
     *
     * @param underlying how underlying crime moves
     * @param step what a change of recording brings, on the logarithm, in a force of strength 1
     */
    public record Group(UnderlyingCrime underlying, Step step) {}

    /**
     * A step on the logarithm of recorded crime.
     *
     * @param mean over forces
     * @param deviation between forces of one strength, with the error of the mean; above 0
     */
    public record Step(double mean, double deviation) {}

    public RecordingPrior {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        starts = grid("starts", starts);
        lengths = grid("lengths", lengths);
        strengths = grid("strengths", strengths);
        scales = grid("scales", scales);
        correlation = correlation.stream().map(List::copyOf).toList();
        if (correlation.size() != groups.size()) {
            throw new IllegalArgumentException("The correlation has " + correlation.size() + " rows; it needs one for"
                    + " each of the " + groups.size() + " offence groups.");
        }
    }

    /**  IllegalArgumentException if there is none of this name */
    public Group group(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("The prior " + version + " has no offence group '" + name
                    + "'. Its groups are " + groups.keySet() + ".");
        }
        return group;
    }

    private static List<Weighted> grid(String name, List<Weighted> points) {
        double sum = points.stream().mapToDouble(Weighted::weight).sum();
        if (points.isEmpty() || Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "The weights of the " + name + " add to " + sum + "; they must add to 1.");
        }
        return List.copyOf(points);
    }
}
