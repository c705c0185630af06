package io.github.forceplan.planner.cli;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.Optional;
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

    /** Refuses numbers that can't be. */
    void check() throws BadUsageException {
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

    PlanEvaluator evaluator(Plan plan) {
        return new PlanEvaluator(plan, draws(plan), seed(plan), threads());
    }

    private static void requirePositive(String option, Optional<Integer> number) throws BadUsageException {
        if (number.isPresent() && number.get() < 1) {
            throw new BadUsageException(option + " (" + number.get() + ") must be 1 or more.");
        }
    }
}
