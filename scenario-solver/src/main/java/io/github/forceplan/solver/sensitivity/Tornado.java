package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.Progress;
import io.github.forceplan.solver.seek.Lever;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Moves assumptions one at a time, both ways, and ranks them by what they do to the means of some measures. */
public final class Tornado {

    private static final Statistic MEAN = new Statistic.Mean();

    /** Steps of the rule of false position, the last of which must be close. */
    private static final int STEPS = 12;

    /** As a share of the distance from the limit to the plan as it is. */
    private static final double CLOSE = 1e-3;

    /** A step towards the limit goes a little beyond where a straight line would meet it, so that it is crossed. */
    private static final double OVERSHOOT = 1.1;

    /** A straight line that meets the limit so many times farther off than the plan allows is not followed to its end. */
    private static final double FAR = 2;

    private final PlanEvaluator evaluator;
    private final Plan under;
    private final List<String> measures;
    private final double[] present;

    /**
     * @param under the plan under a scenario
     * @param measures figures' names, as for {@code Outcomes.values}
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is no such figure
     */
    public Tornado(PlanEvaluator evaluator, Plan under, List<String> measures) {
        this.evaluator = evaluator;
        this.under = under;
        this.measures = List.copyOf(measures);
        this.present = means(under);
    }

    /**
     * What came of moving the assumptions.
     *
     * @param byMeasure [measure] the assumptions that it moves with, the one that moves it most first
     * @param unmoved assumptions that can't be moved either way
     * @param without how many assumptions move no measure
     */
    public record Result(List<List<Swing>> byMeasure, List<Unmoved> unmoved, int without) {}

    /** An assumption's ends, and every measure's mean there; empty where the plan's rules refuse it. */
    private record Moved(Lever lever, Optional<double[]> low, Optional<double[]> high, String refusal) {}

    /** Moves each assumption to both ends of its range. */
    public Result swings(List<Lever> assumptions, Progress progress) {
        List<Moved> all = new ArrayList<>();
        for (Lever assumption : assumptions) {
            progress.at(assumption.address(), all.size(), assumptions.size());
            all.add(moved(assumption));
        }
        List<List<Swing>> byMeasure = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            List<Swing> swings = new ArrayList<>();
            for (Moved one : all) {
                Swing swing = swing(one, m);
                if (swing.width() > 0) {
                    swings.add(swing);
                }
            }
            swings.sort(Comparator.comparingDouble(Swing::width).reversed().thenComparing(Swing::address));
            byMeasure.add(List.copyOf(swings));
        }
        List<Unmoved> unmoved = all.stream()
                .filter(one -> one.low().isEmpty() && one.high().isEmpty())
                .map(one -> new Unmoved(one.lever().address(), one.refusal()))
                .toList();
        int without = (int) all.stream()
                .filter(one -> one.low().isPresent() || one.high().isPresent())
                .filter(one -> still(one.low()) && still(one.high()))
                .count();
        return new Result(List.copyOf(byMeasure), unmoved, without);
    }

    private boolean still(Optional<double[]> reached) {
        return reached.isEmpty() || Arrays.equals(reached.get(), present);
    }

    private Moved moved(Lever assumption) {
        String refusal = "It stands at both of its limits.";
        List<Optional<double[]>> ends = new ArrayList<>();
        for (double value : new double[] {assumption.low(), assumption.high()}) {
            Optional<double[]> end = Optional.empty();
            if (value != assumption.present()) {
                try {
                    end = Optional.of(means(assumption.in(under, value)));
                } catch (IllegalArgumentException e) {
                    refusal = String.valueOf(e.getMessage());
                }
            }
            ends.add(end);
        }
        return new Moved(assumption, ends.get(0), ends.get(1), refusal);
    }

    private double[] means(Plan variant) {
        double[] means = Arrays.stream(evaluator.values(variant, measures))
                .mapToDouble(MEAN::of)
                .toArray();
        for (int m = 0; m < means.length; m++) {
            if (Double.isNaN(means[m])) {
                throw new IllegalArgumentException("Its " + measures.get(m) + " is not known in every draw.");
            }
        }
        return means;
    }

    private Swing swing(Moved moved, int measure) {
        Lever lever = moved.lever();
        Optional<Swing.End> low = moved.low().map(at -> new Swing.End(lever.low(), at[measure]));
        Optional<Swing.End> high = moved.high().map(at -> new Swing.End(lever.high(), at[measure]));
        double least = present[measure];
        double most = present[measure];
        for (Optional<Swing.End> end : List.of(low, high)) {
            least = end.isPresent() ? Math.min(least, end.get().reached()) : least;
            most = end.isPresent() ? Math.max(most, end.get().reached()) : most;
        }
        return new Swing(
                lever.address(),
                lever.meaning(),
                lever.unit(),
                lever.added(),
                lever.isShare(),
                lever.present(),
                low,
                high,
                most - least,
                elasticity(lever, low, high, present[measure]),
                Optional.empty(),
                false);
    }

    private static Optional<Double> elasticity(
            Lever assumption, Optional<Swing.End> low, Optional<Swing.End> high, double present) {
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
     * The swing with its break-even: the value of the assumption, nearest to its present one on the side that leads there,
     * at which the first measure's mean is at a limit. Secant steps lead from the range outward until the limit is crossed or
     * the plan allows no more; false position (Illinois: Dowell and Jarratt 1971) then closes in.
     *
     * @param swing of the first measure
     * @param whole the assumption within the plan's own limits
     */
    public Swing withBreakEven(Swing swing, Lever whole, double limit) {
        double start = present[0] - limit;
        if (start == 0) {
            return swing.at(whole.present());
        }
        Optional<Point> known = nearestToLimit(swing, limit);
        if (known.isEmpty()) {
            return swing;
        }
        Point here = new Point(whole.present(), start);
        Point there = known.get();
        for (int i = 0; there.miss() * start > 0; i++) {
            double slope = (there.miss() - here.miss()) / (there.at() - here.at());
            double beyond = there.at() - OVERSHOOT * there.miss() / slope;
            double value = Math.max(whole.low(), Math.min(whole.high(), beyond));
            if (Math.abs(beyond - here.at()) > FAR * Math.abs(value - here.at())) {
                return swing;
            }
            Optional<Point> reached = i < STEPS && value != there.at() ? point(whole, value, limit) : Optional.empty();
            if (reached.isEmpty() || Math.abs(reached.get().miss()) >= Math.abs(there.miss())) {
                return swing;
            }
            here = there;
            there = reached.get();
        }
        return closed(whole, limit, here, there, CLOSE * Math.abs(start))
                .map(swing::at)
                .orElse(swing);
    }

    /** A value of the assumption and how far the first measure is above its limit there. */
    private record Point(double at, double miss) {}

    /** The end of the range that comes nearer to the limit than the plan as it is, if one does. */
    private Optional<Point> nearestToLimit(Swing swing, double limit) {
        Point best = new Point(swing.present(), present[0] - limit);
        for (Optional<Swing.End> end : List.of(swing.low(), swing.high())) {
            double miss = end.map(e -> e.reached() - limit).orElse(best.miss());
            boolean crosses = miss * (present[0] - limit) <= 0;
            if (end.isPresent()
                    && (crosses || Math.abs(miss) < Math.abs(best.miss()))
                    && best.miss() * (present[0] - limit) > 0) {
                best = new Point(end.get().value(), miss);
            }
        }
        return best.at() == swing.present() ? Optional.empty() : Optional.of(best);
    }

    private Optional<Point> point(Lever whole, double value, double limit) {
        try {
            double[] values = evaluator.values(whole.in(under, value), measures)[0];
            return Optional.of(new Point(value, MEAN.of(values) - limit));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Optional<Double> closed(Lever whole, double limit, Point from, Point to, double close) {
        Point a = from;
        Point b = to;
        double weight = 1;
        for (int i = 0; Math.abs(b.miss()) > close && Math.abs(b.at() - a.at()) > whole.step(); i++) {
            if (i == STEPS) {
                return Optional.empty();
            }
            double ofA = weight * a.miss();
            Optional<Point> next = point(whole, b.at() - b.miss() * (b.at() - a.at()) / (b.miss() - ofA), limit);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            boolean crossed = next.get().miss() * b.miss() < 0;
            a = crossed ? b : a;
            weight = crossed ? 1 : weight / 2;
            b = next.get();
        }
        return Optional.of(b.at());
    }
}
