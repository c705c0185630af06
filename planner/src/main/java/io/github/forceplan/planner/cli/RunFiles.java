package io.github.forceplan.planner.cli;

import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.io.output.TableWorkbook;
import io.github.forceplan.planner.explain.Explanations;
import io.github.forceplan.planner.explain.ResultFolder;
import io.github.forceplan.planner.explain.RunExplanation;
import io.github.forceplan.planner.report.Report;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.tables.LiveBudgets;
import io.github.forceplan.planner.tables.RunTables;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a run: all of them appear, or none. */
final class RunFiles {

    private RunFiles() {}

    /**
     * Writes them.
     *
     * @throws BadUsageException if the folder can't be written
     */
    static void write(CompletedRun run, Path folder) throws BadUsageException {
        List<ResultTable> tables = RunTables.of(run);
        OutputFiles.write(folder, files -> {
            String result = ResultJson.text(run.result());
            Explanations explanations = RunExplanation.of(run, result);
            List<OutputFiles.Content> contents = List.of(
                    to -> Files.writeString(to.file("result.json"), result),
                    to -> Files.writeString(to.file(ResultFolder.EXPLANATION), ResultJson.text(explanations)),
                    to -> Files.writeString(to.file("report.html"), Report.html(run, explanations)),
                    to -> OutputFiles.tables(to, tables),
                    to -> {
                        try (OutputStream out = Files.newOutputStream(to.file("plan.xlsx"))) {
                            TableWorkbook.write(tables, LiveBudgets.of(run, explanations), out);
                        }
                    });
            OutputFiles.together(files, contents);
        });
    }

    /** Where they are, for the summary. */
    static List<String> whereabouts(Path folder) {
        return List.of("Files in " + folder + ": report.html, result.json, explanation.json, plan.xlsx, tables/");
    }
}
