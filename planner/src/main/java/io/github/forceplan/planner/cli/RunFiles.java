package io.github.forceplan.planner.cli;

import io.github.forceplan.planner.report.Report;
import io.github.forceplan.planner.run.CompletedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a run. */
final class RunFiles {

    private RunFiles() {}

    /** Writes them all into a folder. */
    static void write(CompletedRun run, Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), Report.html(run));
    }

    /** Where they are, for the summary. */
    static List<String> whereabouts(Path folder) {
        return List.of("Files in " + folder + ": report.html, result.json, plan.xlsx, tables/");
    }
}
