package io.github.forceplan.planner.cli;

import io.github.forceplan.io.output.OutputFolder;
import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.io.output.TableCsv;
import io.github.forceplan.solver.parallel.Slices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The files of a command in the folder that {@code --out} names: all of them appear, or none. */
final class OutputFiles {

    /** Writes files into a folder that is not published yet. */
    @FunctionalInterface
    interface Content {
        void write(OutputFolder folder) throws IOException;
    }

    private OutputFiles() {}

    /**
     * Writes them.
     *
     * @throws BadUsageException if the folder can't be written
     */
    static void write(Path folder, Content content) throws BadUsageException {
        try (OutputFolder files = OutputFolder.prepare(folder)) {
            content.write(files);
            files.publish();
        } catch (IOException e) {
            throw new BadUsageException(
                    "The folder " + folder + " can't be written: " + e + ". Nothing was. Choose another with --out.",
                    e);
        }
    }

    /** Writes several contents at once, on as many threads as there are processors. */
    static void together(OutputFolder folder, List<Content> contents) throws IOException {
        int threads = Math.min(contents.size(), Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger();
        try {
            Slices.over(threads, threads, (from, to) -> {
                for (int i = next.getAndIncrement(); i < contents.size(); i = next.getAndIncrement()) {
                    try {
                        contents.get(i).write(folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes each table as {@code tables/NAME.csv}. */
    static void tables(OutputFolder folder, List<ResultTable> tables) throws IOException {
        for (ResultTable table : tables) {
            try (Writer out = Files.newBufferedWriter(folder.file("tables/" + table.name() + ".csv"))) {
                TableCsv.write(table, out);
            }
        }
    }
}
