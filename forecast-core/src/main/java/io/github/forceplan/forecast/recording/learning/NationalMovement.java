package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How recorded crime moved in the forces without a known change, by offence group: the mean over them of the logarithm
 * of crimes, less each force's own average; and how far a group follows the control group within a force.
 */
final class NationalMovement {

    /** A control force covers all quarters; with fewer than this many, all forces stand in. */
    private static final int FEWEST = 4;

    private final Period start;
    private final String control;
    private final Map<String, double[]> movement = new LinkedHashMap<>();
    private final Map<String, Double> share = new LinkedHashMap<>();

    /**
     * @param control the offence group that recording hardly changes
     */
    NationalMovement(List<ForceHistory> forces, List<String> groups, String control) {
        this.control = control;
        ForceHistory longest = forces.get(0);
        for (ForceHistory force : forces) {
            if (force.end().compareTo(longest.end()) > 0) {
                longest = force;
            }
        }
        start = longest.start();
        int count = (int) longest.end().since(start);
        List<ForceHistory> unchanged = new ArrayList<>();
        List<ForceHistory> full = new ArrayList<>();
        for (ForceHistory force : forces) {
            if (force.end().equals(longest.end()) && force.start().equals(start)) {
                full.add(force);
                if (force.noticed().isEmpty()) {
                    unchanged.add(force);
                }
            }
        }
        List<ForceHistory> controls = unchanged.size() >= FEWEST ? unchanged : full;
        for (String group : groups) {
            double[] mean = new double[count];
            for (ForceHistory force : controls) {
                double[] own = centred(force, group);
                for (int t = 0; t < count; t++) {
                    mean[t] += own[t] / controls.size();
                }
            }
            movement.put(group, mean);
        }
        for (String group : groups) {
            share.put(group, group.equals(control) ? 0.0 : slope(controls, group));
        }
    }

    /** A group's logarithms in a force, less the national movement and the force's own movement in the control group. */
    double[] net(ForceHistory force, String group, KnownShocks shocks) {
        double[] net = deviation(force, group);
        double following = Objects.requireNonNull(share.get(group));
        double[] own = following == 0 ? net : deviation(force, control);
        for (int t = 0; t < net.length; t++) {
            net[t] -= following == 0 ? 0 : following * own[t];
            if (shocks.quarters().contains(force.start().plus(t))) {
                net[t] = Double.NaN;
            }
        }
        return net;
    }

    /** How many units of a group's movement go with one of the control group's, within a force. */
    double following(String group) {
        return Objects.requireNonNull(share.get(group));
    }

    private double[] deviation(ForceHistory force, String group) {
        double[] logs = Observations.logs(Objects.requireNonNull(force.groups().get(group)));
        double[] mean = Objects.requireNonNull(movement.get(group));
        int offset = (int) force.start().since(start);
        for (int t = 0; t < logs.length; t++) {
            logs[t] -= mean[t + offset];
        }
        return logs;
    }

    /** Least squares through the origin of yearly differences over all control forces, held to 0 to 1. */
    private double slope(List<ForceHistory> controls, String group) {
        double products = 0;
        double squares = 0;
        for (ForceHistory force : controls) {
            double[] y = deviation(force, group);
            double[] x = deviation(force, control);
            for (int t = 4; t < y.length; t++) {
                double dx = x[t] - x[t - 4];
                products += dx * (y[t] - y[t - 4]);
                squares += dx * dx;
            }
        }
        return squares == 0 ? 0 : Math.max(0, Math.min(1, products / squares));
    }

    private static double[] centred(ForceHistory force, String group) {
        double[] logs = Observations.logs(Objects.requireNonNull(force.groups().get(group)));
        double mean = 0;
        for (double log : logs) {
            mean += log / logs.length;
        }
        for (int t = 0; t < logs.length; t++) {
            logs[t] -= mean;
        }
        return logs;
    }
}
