package io.github.forceplan.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that appear together or not at all: they are written into a folder beside their destination, and moved there
 * when all of them are complete. What else stands in the destination stays.
 */
final class OutputDirectory implements AutoCloseable {

    private final Path destination;
    private final Path staging;

    private OutputDirectory(Path destination, Path staging) {
        this.destination = destination;
        this.staging = staging;
    }

    /**
     * Prepares to fill a folder, which need not exist.
     *
     * @throws BadUsageException if it can't be written
     */
    static OutputDirectory prepare(Path folder) throws BadUsageException {
        Path destination = folder.toAbsolutePath().normalize();
        if (Files.exists(destination) && !Files.isDirectory(destination)) {
            throw new BadUsageException(folder + " is a file; --out must name a folder.");
        }
        Path parent = destination.getParent();
        if (parent == null) {
            throw new BadUsageException(folder + " can't be written to; --out must name a folder of its own.");
        }
        try {
            Files.createDirectories(parent);
            return new OutputDirectory(destination, Files.createTempDirectory(parent, ".forceplan-"));
        } catch (IOException e) {
            throw new BadUsageException(
                    "The folder " + folder + " can't be written (" + e.getMessage() + "). Choose another with --out.",
                    e);
        }
    }

    /** Where to write until all is complete. */
    Path staging() {
        return staging;
    }

    /**
     * Moves everything into place.
     *
     * @throws BadUsageException if it can't be moved
     */
    void publish() throws BadUsageException {
        try {
            if (!Files.exists(destination)) {
                try {
                    Files.move(staging, destination, StandardCopyOption.ATOMIC_MOVE);
                    return;
                } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException | DirectoryNotEmptyException e) {
                    // Somebody made it meanwhile, or the file system can't: file by file, then.
                    Files.createDirectories(destination);
                }
            }
            for (Path file : contents(staging)) {
                Path target = destination.resolve(staging.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new BadUsageException(
                    "The files can't be moved to " + destination + " (" + e.getMessage()
                            + "). Choose another folder with " + "--out.",
                    e);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        if (!Files.exists(staging)) {
            return;
        }
        try {
            for (Path path :
                    contents(staging).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder and all below it, parents first. */
    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
