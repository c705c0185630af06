package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.Progress;
import io.github.forceplan.solver.seek.Lever;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Moves assumptions one at a time, both ways, and ranks them by what they do to a measure's mean. */
public final class Tornado {

    private static final Statistic MEAN = new Statistic.Mean();
    private static final int SECANTS = 6;
    private static final double CLOSE = 1e-3;

    private final PlanEvaluator evaluator;
    private final Plan under;
    private final String measure;
    private final double present;

    /**
     * @param under the plan under a scenario
     * @param measure a figure's name, as for {@code Outcomes.values}
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is no such figure
     */
    public Tornado(PlanEvaluator evaluator, Plan under, String measure) {
        this.evaluator = evaluator;
        this.under = under;
        this.measure = measure;
        this.present = MEAN.of(evaluator.of(under).values(measure));
    }

    /** The measure's mean in the plan as it is. */
    public double present() {
        return present;
    }

    /** Assumptions within the ranges to try, the one that moves the measure most first; those that can't be moved last. */
    public List<Swing> swings(List<Lever> assumptions, Progress progress) {
        List<Swing> swings = new ArrayList<>();
        for (Lever assumption : assumptions) {
            progress.at(assumption.address(), swings.size(), assumptions.size());
            swings.add(swing(assumption));
        }
        swings.sort(Comparator.comparingDouble(Swing::width).reversed().thenComparing(Swing::address));
        return swings;
    }

    private Swing swing(Lever assumption) {
        Optional<Swing.End> low = end(assumption, assumption.low());
        Optional<Swing.End> high = end(assumption, assumption.high());
        double least = present;
        double most = present;
        for (Optional<Swing.End> end : List.of(low, high)) {
            least = end.isPresent() ? Math.min(least, end.get().reached()) : least;
            most = end.isPresent() ? Math.max(most, end.get().reached()) : most;
        }
        return new Swing(
                assumption.address(),
                assumption.meaning(),
                assumption.unit(),
                assumption.added(),
                assumption.present(),
                low,
                high,
                most - least,
                elasticity(assumption, low, high),
                Optional.empty());
    }

    private Optional<Swing.End> end(Lever assumption, double value) {
        if (value == assumption.present()) {
            return Optional.empty();
        }
        return reached(assumption, value).map(reached -> new Swing.End(value, reached));
    }

    private Optional<Double> reached(Lever assumption, double value) {
        try {
            return Optional.of(
                    MEAN.of(evaluator.of(under.with(assumption.to(value))).values(measure)));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Optional<Double> elasticity(Lever assumption, Optional<Swing.End> low, Optional<Swing.End> high) {
        double base = assumption.added() ? assumption.scale() : assumption.present();
        if (present == 0 || base == 0 || (low.isEmpty() && high.isEmpty())) {
            return Optional.empty();
        }
        Swing.End from = low.orElse(new Swing.End(assumption.present(), present));
        Swing.End to = high.orElse(new Swing.End(assumption.present(), present));
        double ofMeasure = (to.reached() - from.reached()) / Math.abs(present);
        double ofAssumption = (to.value() - from.value()) / Math.abs(base);
        return Optional.of(ofMeasure / ofAssumption);
    }

    /**
     * The swing with its break-even: the value of the assumption at which the measure's mean is at a limit, by the secant
     * rule from the two ends; none if that leads nowhere or the plan's rules refuse a value on the way.
     *
     * @param whole the assumption within the plan's own limits
     */
    public Swing withBreakEven(Swing swing, Lever whole, double limit) {
        return new Swing(
                swing.address(),
                swing.meaning(),
                swing.unit(),
                swing.added(),
                swing.present(),
                swing.low(),
                swing.high(),
                swing.width(),
                swing.elasticity(),
                breakEven(swing, whole, limit));
    }

    private Optional<Double> breakEven(Swing swing, Lever whole, double limit) {
        if (swing.low().isEmpty() || swing.high().isEmpty() || swing.width() == 0) {
            return Optional.empty();
        }
        double a = swing.low().get().value();
        double fa = swing.low().get().reached() - limit;
        double b = swing.high().get().value();
        double fb = swing.high().get().reached() - limit;
        for (int i = 0; i < SECANTS && fa != fb; i++) {
            double next = b - fb * (b - a) / (fb - fa);
            if (!(next >= whole.low() && next <= whole.high())) {
                return Optional.empty();
            }
            Optional<Double> reached = reached(whole, next);
            if (reached.isEmpty()) {
                return Optional.empty();
            }
            a = b;
            fa = fb;
            b = next;
            fb = reached.get() - limit;
            if (Math.abs(fb) <= CLOSE * swing.width()) {
                return Optional.of(b);
            }
        }
        return Optional.empty();
    }
}
