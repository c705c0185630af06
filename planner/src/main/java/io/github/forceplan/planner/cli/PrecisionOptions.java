package io.github.forceplan.planner.cli;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of a run that adds draws until its result is precise. */
final class PrecisionOptions {

    private static final BigDecimal PER_CENT = new BigDecimal("0.01");

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            description =
                    "Add draws until the standard errors of the gap and of recorded crime are at most this share of"
                            + " their means in every scenario, such as 0.5%%; --draws is how many to begin with.")
    private Optional<String> share = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "FIGURE=X",
            description =
                    "Add draws until the standard error of a figure's mean is at most X in its own unit, or X%% of the"
                            + " mean; may be given several times.")
    private List<String> aims = new ArrayList<>();

    @Option(
            names = "--most-draws",
            paramLabel = "N",
            description =
                    "With --precision, --until or a precision in the plan: at most so many draws; 20,000 by default.")
    private Optional<Integer> most = Optional.empty();

    /** The precision asked for, here or else in the plan; empty if none is. */
    Optional<Precision> of(Plan plan) throws BadUsageException {
        Optional<Precision> planned = plan.simulation().precision();
        if (share.isEmpty() && aims.isEmpty() && most.isEmpty()) {
            return planned;
        }
        if (most.isPresent() && most.get() < 1) {
            throw new BadUsageException("--most-draws (" + most.get() + ") must be 1 or more.");
        }
        boolean own = share.isPresent() || !aims.isEmpty();
        if (!own && planned.isEmpty()) {
            throw new BadUsageException(
                    "--most-draws (" + most.get() + ") limits a run until a precision. Give --precision or --until.");
        }
        try {
            List<Precision.Aim> figures = new ArrayList<>();
            for (String aim : aims) {
                figures.add(aim(aim));
            }
            Optional<Double> wished =
                    share.isPresent() ? Optional.of(share("--precision", share.get())) : Optional.empty();
            return Optional.of(new Precision(
                    own ? wished : planned.flatMap(Precision::share),
                    own ? Optional.of(figures) : planned.flatMap(Precision::figures),
                    most.or(() -> planned.flatMap(Precision::mostDraws))));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Precision.Aim aim(String text) throws BadUsageException {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw new BadUsageException("--until (" + text
                    + ") must name a figure and a standard error, such as finance.budgetGap.2021/22=50000.");
        }
        String figure = text.substring(0, equals).trim();
        String wish = text.substring(equals + 1).trim().replaceFirst("^±", "");
        return wish.endsWith("%")
                ? new Precision.Aim(figure, Optional.empty(), Optional.of(share("--until", wish)))
                : new Precision.Aim(figure, Optional.of(number("--until", wish).doubleValue()), Optional.empty());
    }

    private static double share(String option, String text) throws BadUsageException {
        boolean percent = text.endsWith("%");
        BigDecimal number = number(option, percent ? text.substring(0, text.length() - 1) : text);
        double share = (percent ? number.multiply(PER_CENT) : number).doubleValue();
        if (!(share > 0 && share < 1)) {
            throw new BadUsageException(
                    option + " (" + text + ") must be above 0 and below 100%, such as 0.5% or 0.005.");
        }
        return share;
    }

    private static BigDecimal number(String option, String text) throws BadUsageException {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            throw new BadUsageException(option + " (" + text + ") must be a number, such as 0.5%, 0.005 or 50000.", e);
        }
    }
}
