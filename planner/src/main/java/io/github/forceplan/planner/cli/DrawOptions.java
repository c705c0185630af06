package io.github.forceplan.planner.cli;

import io.github.forceplan.solver.chance.DrawDesign;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.PlanRun;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of the commands that draw futures. */
final class DrawOptions {

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many futures to draw, instead of the plan's number.")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers, instead of the plan's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads; all processors by default. The result is the same.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--design",
            paramLabel = "NAME",
            description =
                    "How draws of uncertain assumptions are spread: random, latin-hypercube or sobol; the plan's by default.")
    private Optional<String> design = Optional.empty();

    /** Refuses numbers that can't be. */
    void check() throws BadUsageException {
        if (design.isPresent() && designs().noneMatch(known -> name(known).equals(design.get()))) {
            throw new BadUsageException("--design (" + design.get() + ") must be one of "
                    + String.join(", ", designs().map(DrawOptions::name).toList()) + ".");
        }
        requirePositive("--draws", draws);
        requirePositive("--threads", threads);
    }

    int draws(Plan plan) {
        return draws.orElse(plan.simulation().draws());
    }

    long seed(Plan plan) {
        return seed.orElse((long) plan.simulation().seed());
    }

    int threads() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    /** How draws are spread, if the command line says so. */
    Optional<DrawDesign> design() {
        return design.flatMap(
                named -> designs().filter(known -> name(known).equals(named)).findFirst());
    }

    PlanEvaluator evaluator(Plan plan) {
        return run(plan).evaluator();
    }

    /** A run of all scenarios, drawn as these options say. */
    PlanRun run(Plan plan) {
        PlanRun run = PlanRun.of(plan).draws(draws(plan)).seed(seed(plan)).threads(threads());
        return design().map(run::design).orElse(run);
    }

    private static Stream<DrawDesign> designs() {
        return Arrays.stream(DrawDesign.values());
    }

    private static String name(DrawDesign design) {
        return design.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void requirePositive(String option, Optional<Integer> number) throws BadUsageException {
        if (number.isPresent() && number.get() < 1) {
            throw new BadUsageException(option + " (" + number.get() + ") must be 1 or more.");
        }
    }
}
