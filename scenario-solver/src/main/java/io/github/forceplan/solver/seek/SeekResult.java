package io.github.forceplan.solver.seek;

import io.github.forceplan.solver.goal.Target;
import java.util.List;

/** The answer to a seek. */
public sealed interface SeekResult {

    Lever lever();

    Target target();

    /** What the target measures in the plan as it is. */
    Trial present();

    /** The value asked for, or the nearest to it. */
    Trial answer();

    /** Every value tried, in rising order. */
    List<Trial> trials();

    /** Whether what the target measures only rose or only fell over the values tried. */
    default boolean monotone() {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < trials().size(); i++) {
            rises |= trials().get(i).reached() > trials().get(i - 1).reached();
            falls |= trials().get(i).reached() < trials().get(i - 1).reached();
        }
        return !(rises && falls);
    }

    /**
     * How far the answer may be from what infinitely many draws would give, in the lever's unit: the standard error of
     * what is measured over its slope at the answer (the delta method). Infinite where nothing moves.
     */
    default double valueStandardError() {
        int place = trials().indexOf(answer());
        Trial below = trials().get(Math.max(0, place - 1));
        Trial above = trials().get(Math.min(trials().size() - 1, place + 1));
        double slope = (above.reached() - below.reached()) / (above.value() - below.value());
        return answer().standardError() == 0 ? 0 : Math.abs(answer().standardError() / slope);
    }

    /** The plan as it is meets the target. */
    record AlreadyMet(Lever lever, Target target, Trial present, List<Trial> trials) implements SeekResult {

        public AlreadyMet {
            trials = List.copyOf(trials);
        }

        @Override
        public Trial answer() {
            return present;
        }
    }

    /** A value meets the target: the nearest one to the present value among those that the lever can take. */
    record Found(Lever lever, Target target, Trial present, Trial answer, List<Trial> trials) implements SeekResult {

        public Found {
            trials = List.copyOf(trials);
        }
    }

    /** No value within the lever's range does; the answer is the value that comes nearest. */
    record NotFound(Lever lever, Target target, Trial present, Trial answer, List<Trial> trials) implements SeekResult {

        public NotFound {
            trials = List.copyOf(trials);
        }
    }
}
