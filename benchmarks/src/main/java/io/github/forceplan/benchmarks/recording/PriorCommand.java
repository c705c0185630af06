package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.recording.learning.MeasuredStep;
import io.github.forceplan.forecast.recording.learning.PassThrough;
import io.github.forceplan.forecast.recording.learning.PassThroughLearner;
import io.github.forceplan.forecast.recording.learning.PriorLearner;
import io.github.forceplan.forecast.recording.learning.RecordingPrior;
import io.github.forceplan.forecast.recording.learning.UnderlyingCrime;
import io.github.forceplan.forecast.recording.learning.Weighted;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Learns the product's prior from what was visible at the end of a financial year and prints it as the Java expressions
 * that {@code RecordingPriors} holds, then each force's measured steps and the pass-through by offence group.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.recording.PriorCommand FOLDER 2018/19
 * }</pre>
 */
public final class PriorCommand {

    private static final double TARGET = 0.96;

    private PriorCommand() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Give the folder that holds recorded-crime-quarterly.csv, and the last financial year seen.");
        }
        Period last = FinancialYear.parse(args[1]).quarter(4);
        List<ForceHistory> seen = RecordingHarness.seen(PoliceData.read(Path.of(args[0])), last);
        PrintStream out = System.out;
        print(RecordingHarness.learn(seen, last), out);
        PriorLearner learner = new PriorLearner(Beliefs.steps(), Beliefs.CONTROL);
        Map<String, Map<String, MeasuredStep>> steps = learner.steps(seen, Shocks.knownAt(last));
        out.println("// measured steps: force, group, estimate, standard error");
        steps.forEach((force, byGroup) -> byGroup.forEach((group, step) ->
                out.printf(Locale.ROOT, "// %s, %s, %.3f, %.3f%n", force, group, step.estimate(), step.error())));
        out.println("// pass-through");
        Map<String, PassThrough> passThrough = new PassThroughLearner(TARGET).learn(seen, steps, Audits.published());
        passThrough.forEach((group, value) -> out.printf(
                Locale.ROOT,
                "Map.entry(\"%s\", new PassThrough(%.3f, %.3f, %.3f)),%n",
                group,
                value.ratio(),
                value.error(),
                value.between()));
    }

    private static void print(RecordingPrior prior, PrintStream out) {
        out.println("// seen to " + prior.seenTo());
        for (RecordingPrior.Form form : prior.forms()) {
            out.printf(Locale.ROOT, "form(\"%s\", %.2f, Map.ofEntries(%n", form.name(), form.weight());
            out.println(form.groups().entrySet().stream()
                            .map(entry -> underlying(entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining(",\n"))
                    + "),");
            out.println(grid(form.scales()) + ",");
            out.println(form.correlation().stream()
                    .map(row -> row.stream()
                            .map(value -> String.format(Locale.ROOT, "%.2f", value))
                            .collect(Collectors.joining(", ", "{", "}")))
                    .collect(Collectors.joining(",\n", "new double[][] {\n", "}),")));
        }
        prior.steps()
                .forEach((group, step) -> out.printf(
                        Locale.ROOT,
                        "Map.entry(\"%s\", new Step(%.3f, %.3f)),%n",
                        group,
                        step.mean(),
                        step.deviation()));
        out.println("starts " + grid(prior.starts()));
        out.println("lengths " + grid(prior.lengths()));
        out.println("strengths " + grid(prior.strengths()));
    }

    private static String underlying(String group, UnderlyingCrime model) {
        return String.format(
                Locale.ROOT,
                "group(\"%s\", %.4f, %.4f, %.2f, %.4f, %.4f, %s)",
                group,
                model.levelDeviation(),
                model.slopeDeviation(),
                model.damping(),
                model.noiseDeviation(),
                model.seasonDeviation(),
                model.seasons().stream()
                        .map(value -> String.format(Locale.ROOT, "%.4f", value))
                        .collect(Collectors.joining(", ")));
    }

    private static String grid(List<Weighted> grid) {
        return grid.stream()
                .map(point -> String.format(Locale.ROOT, "%s, %.3f", point.value(), point.weight()))
                .collect(Collectors.joining(", ", "grid(", ")"));
    }
}
