package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.reconcile.ReconciliationRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How {@code forecast} makes forecasts add up. */
final class ReconcileOptions {

    private static final String MIDDLE_OUT = "middle-out:";

    @Option(
            names = "--hierarchy",
            paramLabel = "LEVELS.csv",
            description = "Forecast totals too, and make all add up: a row for each series that is not divided further,"
                    + " with the header series,LEVEL,… and under each level the total that it belongs to, or nothing.")
    private Optional<Path> levels = Optional.empty();

    @Option(
            names = "--reconcile",
            paramLabel = "METHOD",
            description = "How they are made to add up: mint (the default), wls, ols, bottom-up, top-down,"
                    + " middle-out:LEVEL.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--temporal",
            description = "Forecast the sums over longer spans (half-years, years) too, and make each series agree with"
                    + " them.")
    private boolean temporal;

    @Option(
            names = "--years",
            paramLabel = "YEARS.csv",
            description = "With --hierarchy or --temporal: write the forecasts of whole years there, counted from the"
                    + " first period forecast.")
    private Optional<Path> years = Optional.empty();

    /** Whether forecasts are to be made to add up at all. */
    boolean asked() throws BadUsageException {
        boolean asked = levels.isPresent() || temporal;
        if (!asked && (method.isPresent() || years.isPresent())) {
            throw new BadUsageException((method.isPresent() ? "--reconcile" : "--years")
                    + " needs totals to agree with. Give --hierarchy LEVELS.csv, or --temporal.");
        }
        if (method.isPresent() && levels.isEmpty()) {
            throw new BadUsageException("--reconcile needs --hierarchy LEVELS.csv.");
        }
        return asked;
    }

    Optional<Path> levels() {
        return levels;
    }

    boolean temporal() {
        return temporal;
    }

    Optional<Path> years() {
        return years;
    }

    /** The name of the method, as it is asked for. */
    String name() {
        return method.orElse("mint");
    }

    /**
     * The method.
     *
     * @param totals by level
     */
    ReconciliationRule rule(Map<String, List<String>> totals) throws BadUsageException {
        String name = name();
        if (name.startsWith(MIDDLE_OUT)) {
            List<String> level = totals.get(name.substring(MIDDLE_OUT.length()));
            if (level == null) {
                throw new BadUsageException(
                        "--reconcile " + name + ": the levels are " + String.join(", ", totals.keySet()) + ".");
            }
            return ReconciliationRule.middleOut(level);
        }
        return switch (name) {
            case "mint" -> ReconciliationRule.mint();
            case "wls" -> ReconciliationRule.wls();
            case "ols" -> ReconciliationRule.ols();
            case "bottom-up" -> ReconciliationRule.bottomUp();
            case "top-down" -> ReconciliationRule.topDown();
            default ->
                throw new BadUsageException(
                        "--reconcile (" + name + ") must be mint, wls, ols, bottom-up, top-down or middle-out:LEVEL.");
        };
    }
}
