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
 * @param forms models of underlying crime, pooled as opinions: their weights are not updated
 * @param steps what a change of recording brings, by offence group, in a force of strength 1
 * @param starts candidate starts of the ramp, in quarters after the notice
 * @param lengths candidate lengths of the ramp, in quarters; 0 is a step
 * @param strengths candidate strengths; their mean is about 1
 * @param pulses what known shocks did to all forces
 */
public record RecordingPrior(
        String version,
        Period seenTo,
        String method,
        List<Form> forms,
        Map<String, Step> steps,
        List<Weighted> starts,
        List<Weighted> lengths,
        List<Weighted> strengths,
        List<Pulse> pulses) {

    /**
     * One model of underlying crime.
     *
     * @param name such as damped trend
     * @param weight in the opinion pool, 0 to 1
     * @param groups by offence group
     * @param scales candidate multipliers of all standard deviations of one series
     * @param correlation of the innovations of the groups, in their order
     */
    public record Form(
            String name,
            double weight,
            Map<String, UnderlyingCrime> groups,
            List<Weighted> scales,
            List<List<Double>> correlation) {

        public Form {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
            scales = grid("scales", scales);
            correlation = correlation.stream().map(List::copyOf).toList();
            if (correlation.size() != groups.size()) {
                throw new IllegalArgumentException("The correlation has " + correlation.size()
                        + " rows; it needs one for each of the " + groups.size() + " offence groups.");
            }
        }
    }

    /**
     * A step on the logarithm of recorded crime.
     *
     * @param mean over forces
     * @param deviation between forces of one strength, with the error of the mean; above 0
     */
    public record Step(double mean, double deviation) {}

    /**
     * What a passing shock did to an offence group in a quarter, on the logarithm.
     *
     * @param group which
     * @param quarter when
     * @param mean over forces
     * @param deviation between forces
     */
    public record Pulse(String group, Period quarter, double mean, double deviation) {}

    public RecordingPrior {
        forms = List.copyOf(forms);
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        starts = grid("starts", starts);
        lengths = grid("lengths", lengths);
        strengths = grid("strengths", strengths);
        pulses = List.copyOf(pulses);
        double sum = forms.stream().mapToDouble(Form::weight).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("The weights of the forms add to " + sum + "; they must add to 1.");
        }
        for (Form form : forms) {
            if (!form.groups().keySet().equals(steps.keySet())) {
                throw new IllegalArgumentException("The form '" + form.name() + "' has the groups "
                        + form.groups().keySet() + ", the steps " + steps.keySet() + "; they must be the same.");
            }
        }
    }

    /** @throws IllegalArgumentException if the prior does not have the group */
    public Step step(String group) {
        Step step = steps.get(group);
        if (step == null) {
            throw new IllegalArgumentException("The prior " + version + " has no offence group '" + group
                    + "'. Its groups are " + steps.keySet() + ".");
        }
        return step;
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
