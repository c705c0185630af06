package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weak belief about steps before any force's change is seen. HMIC's national audit, "Crime-recording: making the
 * victim count" (November 2014), put unrecorded crime at 33 % of violence, 26 % of sexual offences and 19 % of all crime;
 * half of what recording it all would bring is taken to be still to come in a force with an adverse report, give or take
 * as much again. Groups that it does not name get half the step for all crime where the offence needs an officer's
 * judgement, and next to nothing where an insurer or a shop wants a crime number.
 */
final class Beliefs {

    static final String CONTROL = "Theft offences";

    private Beliefs() {}

    static Map<String, Step> steps() {
        Map<String, Step> steps = new TreeMap<>();
        steps.put("Violence against the person", half(0.33));
        steps.put("Sexual offences", half(0.26));
        steps.put("Public order offences", half(0.19));
        steps.put("Miscellaneous crimes against society", half(0.19));
        steps.put("Possession of weapons offences", half(0.19));
        steps.put("Robbery", new Step(0.03, 0.06));
        steps.put("Criminal damage and arson", new Step(0.03, 0.06));
        steps.put("Theft offences", new Step(0.02, 0.04));
        steps.put("Drug offences", new Step(0, 0.06));
        return steps;
    }

    private static Step half(double unrecorded) {
        double step = -0.5 * StrictMath.log(1 - unrecorded);
        return new Step(step, step);
    }
}
