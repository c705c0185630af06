package io.github.forceplan.planner.tables;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.StatedFigure;
import io.github.forceplan.solver.result.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where figures come from. */
final class SourceTables {

    private SourceTables() {}

    static ResultTable figures(CompletedRun run) {
        return new Layout<StatedFigure>("assumptions", "Assumptions and sources")
                .text("path", "Figures", StatedFigure::path)
                .text("values", "Values", StatedFigure::values)
                .text("kind", "Source or assumption", f -> f.basis() instanceof Basis.Source ? "source" : "assumption")
                .text("source", "Source", SourceTables::source)
                .text("owner", "Owner", f -> f.basis() instanceof Basis.Assumption basis ? basis.owner() : null)
                .text("reason", "Reason", f -> f.basis() instanceof Basis.Assumption basis ? basis.reason() : null)
                .fill(run.figures());
    }

    private static @Nullable Object source(StatedFigure figure) {
        return figure.basis() instanceof Basis.Source basis ? basis.citation() : null;
    }

    private record Entry(String item, String value) {}

    static ResultTable provenance(Provenance provenance) {
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry("Plan", provenance.plan()),
                new Entry("Forceplan", provenance.forceplan()),
                new Entry("Seed", Long.toString(provenance.seed())),
                new Entry("Draws", Integer.toString(provenance.draws())),
                new Entry("Engine", provenance.engine()),
                new Entry("Java", provenance.java()),
                new Entry("System", provenance.os())));
        provenance.inputs().forEach(input -> entries.add(new Entry(input.file(), "SHA-256 " + input.sha256())));
        return new Layout<Entry>("provenance", "How this was made")
                .text("item", "Item", Entry::item)
                .text("value", "Value", Entry::value)
                .fill(entries);
    }
}
