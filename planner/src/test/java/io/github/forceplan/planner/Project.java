package io.github.forceplan.planner;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project's own files are, whatever folder a test runs in. */
public final class Project {

    private Project() {}

    /** The folder that holds the launcher. */
    public static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("forceplan"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "No folder above " + Path.of("").toAbsolutePath() + " holds forceplan.");
            }
        }
        return folder;
    }

    /** The flagship plan. */
    public static Path flagship() {
        return home().resolve("scenarios/derbyshire-2019.yaml");
    }
}
