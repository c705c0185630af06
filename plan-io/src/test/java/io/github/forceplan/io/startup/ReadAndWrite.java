package io.github.forceplan.io.startup;

import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.output.OutputFolder;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.io.sample.SamplePlan;
import java.nio.file.Files;
import java.nio.file.Path;

/** What every run does with files: read the plan given first, write a result into the folder given second. */
public final class ReadAndWrite {

    private ReadAndWrite() {}

    record Result(String plan) {}

    public static void main(String[] arguments) throws Exception {
        SamplePlan plan = PlanReader.of(SamplePlan.class)
                .exempt("seed", "draws.*.order")
                .read(Path.of(arguments[0]))
                .value();
        try (OutputFolder out = OutputFolder.prepare(Path.of(arguments[1]))) {
            Files.writeString(out.file("result.json"), ResultJson.text(new Result(plan.name())));
            out.publish();
        }
    }
}
