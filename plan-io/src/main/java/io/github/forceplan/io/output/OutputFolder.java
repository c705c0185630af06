package io.github.forceplan.io.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all. Files are written aside and moved into place by
 * {@link #publish}; until then, and after a failure, the folder is as it was. Files of other names that are in the
 * folder already stay as they are.
 *
 * <pre>{@code
 * try (OutputFolder out = OutputFolder.prepare(directory)) {
 *     Files.writeString(out.file("tables/demand.csv"), csv);
 *     out.publish();
 * }
 * }</pre>
 */
public final class OutputFolder implements AutoCloseable {

    private final Path target;
    private final Path aside;
    private final Set<String> names = new LinkedHashSet<>();

    private OutputFolder(Path target, Path aside) {
        this.target = target;
        this.aside = aside;
    }

    /**
     * Begins to write a folder.
     *
     * @param directory made with its parents by {@link #publish} if it doesn't exist
     * @throws NotDirectoryException if it is a file
     * @throws IOException if nothing can be written there
     */
    public static OutputFolder prepare(Path directory) throws IOException {
        Path target = Files.exists(directory)
                ? directory.toRealPath()
                : directory.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new NotDirectoryException(directory.toString());
        }
        if (Files.isDirectory(target)) {
            return new OutputFolder(target, Aside.newFolder(target, ".forceplan-partial"));
        }
        Path parent = Files.createDirectories(parentOf(target));
        return new OutputFolder(target, Aside.newFolder(parent, "." + target.getFileName() + "-partial"));
    }

    /**
     * Where to write a file of the folder.
     *
     * @param name relative to the folder, with {@code /} between the parts
     * @throws IllegalArgumentException if it leads out of the folder
     */
    public synchronized Path file(String name) throws IOException {
        Path file = aside.resolve(name).normalize();
        if (!file.startsWith(aside) || file.equals(aside)) {
            throw new IllegalArgumentException("The file (" + name + ") must lie in the output folder.");
        }
        Files.createDirectories(parentOf(file));
        names.add(name);
        return file;
    }

    /**
     * Moves all files into place.
     *
     * @throws IOException if this fails; the folder is then as it was before
     */
    public void publish() throws IOException {
        if (!Files.exists(target)) {
            try {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
                Files.createDirectories(target);
            }
        }
        Path before = Aside.newFolder(aside, "before");
        List<String> moved = new ArrayList<>();
        try {
            for (String name : names) {
                Path place = target.resolve(name);
                if (Files.isDirectory(place)) {
                    throw new FileAlreadyExistsException(place.toString(), null, "is a folder, not a file");
                }
                Files.createDirectories(parentOf(place));
                if (Files.exists(place)) {
                    Path copy = before.resolve(name);
                    Files.createDirectories(parentOf(copy));
                    Files.copy(place, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                moved.add(name);
                Files.move(aside.resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            restore(before, moved, e);
            throw e;
        }
    }

    private void restore(Path before, List<String> moved, IOException cause) {
        for (String name : moved) {
            try {
                Path copy = before.resolve(name);
                if (Files.exists(copy)) {
                    Files.move(copy, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(target.resolve(name));
                }
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Throws away what has not been published. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(aside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
