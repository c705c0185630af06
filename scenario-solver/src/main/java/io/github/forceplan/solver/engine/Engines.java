package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.LinearProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Engines {

    private Engines() {}

    /** All that work here, in the order of their names. */
    public static List<LinearEngine> installed() {
        List<LinearEngine> found = new ArrayList<>();
        var providers = ServiceLoader.load(LinearEngine.class, Engines.class.getClassLoader())
                .iterator();
        while (hasNext(providers)) {
            try {
                LinearEngine engine = providers.next();
                if (engine.available()) {
                    found.add(engine);
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                // An engine whose own libraries are missing is one that is not there.
                continue;
            }
        }
        found.sort(Comparator.comparing(LinearEngine::name));
        return List.copyOf(found);
    }

    private static boolean hasNext(java.util.Iterator<LinearEngine> providers) {
        try {
            return providers.hasNext();
        } catch (ServiceConfigurationError e) {
            return false;
        }
    }

    /**
     * The engine of a name.
     *
     * @throws IllegalArgumentException if it is not installed; the message names those that are
     */
    public static LinearEngine named(String name) {
        List<LinearEngine> all = installed();
        return all.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no engine '" + name + "'. Installed are "
                        + all.stream().map(LinearEngine::name).toList()
                        + "; docs/optimise.md says how to add HiGHS and SCIP."));
    }

    /** Those that can take a program, the most suitable first. */
    static List<LinearEngine> suited(LinearProgram program, List<LinearEngine> engines) {
        return engines.stream()
                .filter(engine -> engine.suitability(program) >= 0)
                .sorted(Comparator.comparingInt((LinearEngine engine) -> -engine.suitability(program))
                        .thenComparing(LinearEngine::name))
                .toList();
    }
}
