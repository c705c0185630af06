package io.github.forceplan.solver.seek;

import io.github.forceplan.solver.goal.Relation;
import io.github.forceplan.solver.goal.Target;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * Finds the value of one lever that reaches a target, nearest to its present value: steps outward that double until the
 * target is met (on the side that leads to it first), a look between for a nearer place where it is met too, then false position with bisection (Illinois:
 * Dowell and Jarratt 1971) down to two neighbouring values that the lever can take, of which the first meets it. Every
 * value is tried on the same draws, so that two values differ by the lever and not by luck.
 */
public final class Seek {

    /** First move outward, as a share of the lever's scale. */
    private static final double FIRST = 0.02;

    /** Farthest move outward where nothing limits the lever, in its scale. */
    private static final double FARTHEST = 1000;

    /** Steps that lead farther from the target before the other side is looked at first. */
    private static final int STEPS_AWAY = 2;

    private static final int LOOKS_BETWEEN = 7;
    private static final int REFINEMENTS = 24;

    private final Lever lever;
    private final Target target;
    private final DoubleFunction<double[]> draws;
    private final Estimates estimates;
    private final SortedMap<Double, Trial> trials = new TreeMap<>();

    private Seek(Lever lever, Target target, DoubleFunction<double[]> draws, Estimates estimates) {
        this.lever = lever;
        this.target = target;
        this.draws = draws;
        this.estimates = estimates;
    }

    /**
     * Seeks in a plan, or in a scenario of it.
     *
     * @param evaluator of the plan
     * @param under the plan under the scenario ({@code plan.under(id)})
     * @throws io.github.forceplan.solver.address.UnknownAddressException if the target's figure is not known
     * @throws IllegalArgumentException if the plan can't be evaluated as it is
     */
    public static SeekResult in(PlanEvaluator evaluator, Plan under, Lever lever, Target target) {
        return new Seek(
                        lever,
                        target,
                        value -> evaluator.values(lever.in(under, value), List.of(target.metric()))[0],
                        evaluator.estimates(under))
                .run();
    }

    /**
     * Seeks in any model whose draws are independent of each other.
     *
     * @param draws the measured figure in every draw, given the lever's value; may refuse a value by
     *     IllegalArgumentException, which is then out of range
     */
    public static SeekResult of(Lever lever, Target target, DoubleFunction<double[]> draws) {
        return new Seek(lever, target, draws, Estimates.independent()).run();
    }

    private SeekResult run() {
        Trial present = evaluate(lever.present());
        if (meets(present, present)) {
            return new SeekResult.AlreadyMet(lever, target, present, tried());
        }
        Optional<Bracket> bracket = outward(present);
        if (bracket.isEmpty()) {
            return new SeekResult.NotFound(lever, target, present, nearest(present), tried());
        }
        Trial answer = narrow(between(present, bracket.get()), present);
        return new SeekResult.Found(lever, target, present, answer, tried());
    }

    /** A value that misses the target and one that meets it. */
    private record Bracket(Trial misses, Trial meets) {}

    /** Steps out on both sides, doubling, until the target is met on one; a side that leads away waits for the other. */
    private Optional<Bracket> outward(Trial present) {
        Side up = new Side(present, highest(), 1);
        Side down = new Side(present, lowest(), -1);
        while (!(up.ended && down.ended)) {
            for (Side side : List.of(up, down)) {
                Side other = side == up ? down : up;
                boolean waits = side.leadsAway() && !other.ended && !other.leadsAway();
                if (!side.ended && !waits) {
                    Optional<Bracket> found = side.step(present);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One direction of the search. */
    private final class Side {

        private final double limit;
        private final int direction;
        private double far = Math.max(lever.step(), FIRST * lever.scale());
        private Trial reached;
        private int stepsAway;
        private boolean ended;

        Side(Trial present, double limit, int direction) {
            this.reached = present;
            this.limit = limit;
            this.direction = direction;
            this.ended = present.value() == limit;
        }

        boolean leadsAway() {
            return stepsAway >= STEPS_AWAY;
        }

        Optional<Bracket> step(Trial present) {
            double wanted = onStep(lever.present() + direction * far);
            double value = direction > 0 ? Math.min(limit, wanted) : Math.max(limit, wanted);
            far *= 2;
            ended = value == limit;
            if (value == reached.value()) {
                return Optional.empty();
            }
            Optional<Trial> trial = tryOut(value);
            if (trial.isEmpty()) {
                ended = true;
                return Optional.empty();
            }
            Trial before = reached;
            reached = trial.get();
            stepsAway = miss(reached) > miss(before) ? stepsAway + 1 : 0;
            return meets(reached, present) ? Optional.of(new Bracket(before, reached)) : Optional.empty();
        }
    }

    /** The bracket nearest to the present value, among looks between it and the value found. */
    private Bracket between(Trial present, Bracket found) {
        Trial previous = present;
        for (int i = 1; i <= LOOKS_BETWEEN; i++) {
            double value = onStep(present.value() + (found.misses().value() - present.value()) * i / LOOKS_BETWEEN);
            Optional<Trial> look = value == previous.value() ? Optional.empty() : tryOut(value);
            if (look.isPresent()) {
                if (meets(look.get(), present)) {
                    return new Bracket(previous, look.get());
                }
                previous = look.get();
            }
        }
        return found;
    }

    private Trial narrow(Bracket bracket, Trial present) {
        Trial misses = bracket.misses();
        Trial meets = bracket.meets();
        double weightMisses = 1;
        double weightMeets = 1;
        for (boolean bisect = false; Math.abs(meets.value() - misses.value()) > 1.5 * lever.step(); bisect = !bisect) {
            double a = weightMisses * (misses.reached() - target.value());
            double b = weightMeets * (meets.reached() - target.value());
            double share = bisect || a == b ? 0.5 : a / (a - b);
            double value = inside(misses.value() + share * (meets.value() - misses.value()), misses, meets);
            Optional<Trial> trial = tryOut(value);
            if (trial.isPresent() && meets(trial.get(), present)) {
                meets = trial.get();
                weightMeets = 1;
                weightMisses /= 2;
            } else if (trial.isPresent()) {
                misses = trial.get();
                weightMisses = 1;
                weightMeets /= 2;
            } else {
                break;
            }
        }
        boolean missesIsNearer =
                Math.abs(misses.reached() - target.value()) < Math.abs(meets.reached() - target.value());
        return target.relation() == Relation.EQUAL && missesIsNearer ? misses : meets;
    }

    /** A value that the lever can take, strictly between two others. */
    private double inside(double value, Trial a, Trial b) {
        double low = Math.min(a.value(), b.value());
        double high = Math.max(a.value(), b.value());
        double on = onStep(value);
        if (on <= low) {
            on = lever.at(lever.stepsBelow(low) + 1);
        } else if (on >= high) {
            long steps = lever.stepsBelow(high);
            on = lever.at(lever.at(steps) < high ? steps : steps - 1);
        }
        return on;
    }

    /** The least miss: the best value tried, then golden-section search beside it. */
    private Trial nearest(Trial present) {
        Trial best = present;
        for (Trial trial : trials.values()) {
            best = better(trial, best) ? trial : best;
        }
        List<Trial> all = tried();
        int place = all.indexOf(best);
        if (place == 0 || place == all.size() - 1) {
            return best;
        }
        double low = all.get(place - 1).value();
        double high = all.get(place + 1).value();
        double golden = (3 - Math.sqrt(5)) / 2;
        for (int i = 0; i < REFINEMENTS && high - low > 2 * lever.step(); i++) {
            boolean right = high - best.value() > best.value() - low;
            double value = onStep(
                    right
                            ? best.value() + golden * (high - best.value())
                            : best.value() - golden * (best.value() - low));
            Optional<Trial> trial = value == best.value() ? Optional.empty() : tryOut(value);
            if (trial.isEmpty()) {
                break;
            }
            if (better(trial.get(), best)) {
                low = right ? best.value() : low;
                high = right ? high : best.value();
                best = trial.get();
            } else {
                low = right ? low : value;
                high = right ? value : high;
            }
        }
        return best;
    }

    /** Nearer to the target, or as near to it and nearer to the present value. */
    private boolean better(Trial trial, Trial than) {
        double here = Math.abs(trial.value() - lever.present());
        return miss(trial) < miss(than)
                || (miss(trial) == miss(than) && here < Math.abs(than.value() - lever.present()));
    }

    private double miss(Trial trial) {
        return Math.abs(trial.reached() - target.value());
    }

    /** For equality a change of side counts, because a value that a lever can take need not hit a number exactly. */
    private boolean meets(Trial trial, Trial present) {
        if (target.relation() != Relation.EQUAL) {
            return target.relation().holds(trial.reached(), target.value());
        }
        return (trial.reached() - target.value()) * (present.reached() - target.value()) <= 0
                && (trial != present || trial.reached() == target.value());
    }

    private double highest() {
        return Math.min(lever.high(), lever.present() + FARTHEST * lever.scale());
    }

    private double lowest() {
        return Math.max(lever.low(), lever.present() - FARTHEST * lever.scale());
    }

    private double onStep(double value) {
        long steps = lever.stepsBelow(value);
        double below = lever.at(steps);
        double above = lever.at(steps + 1);
        return value - below <= above - value ? below : above;
    }

    private Trial evaluate(double value) {
        Trial known = trials.get(value);
        if (known == null) {
            double[] values = draws.apply(value);
            double reached = target.statistic().of(values);
            if (Arrays.stream(values).anyMatch(Double::isNaN) || Double.isNaN(reached)) {
                throw new IllegalArgumentException("With '" + lever.address() + "' at " + value + ", " + target.metric()
                        + " is not known in every draw. Choose another figure, or a narrower range.");
            }
            known = new Trial(
                    value,
                    reached,
                    estimates.standardError(target.statistic(), values).orElse(0));
            trials.put(value, known);
        }
        return known;
    }

    /** Empty where the plan's own rules refuse the value. */
    private Optional<Trial> tryOut(double value) {
        try {
            return Optional.of(evaluate(value));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private List<Trial> tried() {
        return new ArrayList<>(trials.values());
    }
}
