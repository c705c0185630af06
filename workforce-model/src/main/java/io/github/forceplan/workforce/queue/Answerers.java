package io.github.forceplan.workforce.queue;

import java.util.function.IntPredicate;

/** The least number of answerers with which a target is met. */
public final class Answerers {

    private Answerers() {}

    /**
     * Answerers when callers wait as long as it takes (Erlang C); abandonment limits do not apply.
     *
     * @return 0 if there are no calls
     */
    public static int patient(Traffic traffic, AnswerTarget target) {
        return least(traffic, n -> {
            ErlangC queue = new ErlangC(n, traffic);
            return queue.stable()
                    && queue.occupancy() <= target.maximumOccupancy().orElse(1.0)
                    && queue.answeredWithin(target.withinSeconds()) >= target.answeredShare();
        });
    }

    /**
     * Answerers when callers abandon (Erlang A).
     *
     * @param patienceSeconds average time that callers are willing to wait
     * @return 0 if there are no calls
     */
    public static int impatient(Traffic traffic, double patienceSeconds, AnswerTarget target) {
        return least(traffic, n -> {
            ErlangA queue = new ErlangA(n, traffic, patienceSeconds);
            return queue.occupancy() <= target.maximumOccupancy().orElse(1.0)
                    && queue.abandonment() <= target.maximumAbandonment().orElse(1.0)
                    && (target.answeredShare() == 0
                            || queue.answeredWithin(target.withinSeconds()) >= target.answeredShare());
        });
    }

    /**
     * Answerers of two streams, the first before the second, callers waiting as long as it takes: the first meets its
     * target, the second its occupancy limit and an average wait within its answering time (no closed form gives the
     * share of a second stream answered in time).
     *
     * @return 0 if there are no calls
     */
    public static int withPriority(Traffic first, AnswerTarget firstTarget, Traffic second, AnswerTarget secondTarget) {
        Traffic both = first.plus(second);
        return least(both, n -> {
            double occupancy = both.erlangs() / n;
            PriorityErlangC queue =
                    new PriorityErlangC(n, first.callsPerHour(), second.callsPerHour(), both.handlingSeconds());
            return occupancy < 1
                    && occupancy <= firstTarget.maximumOccupancy().orElse(1.0)
                    && occupancy <= secondTarget.maximumOccupancy().orElse(1.0)
                    && queue.firstAnsweredWithin(firstTarget.withinSeconds()) >= firstTarget.answeredShare()
                    && queue.secondAverageWaitSeconds() <= secondTarget.withinSeconds();
        });
    }

    /** Quality rises with every answerer, so the least number that will do is found by steps that double, then halve. */
    private static int least(Traffic traffic, IntPredicate meets) {
        if (traffic.callsPerHour() == 0) {
            return 0;
        }
        double load = traffic.erlangs();
        int low = 1;
        int high = (int) Math.ceil(load + Math.sqrt(load) / 2);
        if (meets.test(high)) {
            int step = 1;
            while (high > 1 && meets.test(Math.max(1, high - step))) {
                high = Math.max(1, high - step);
                step *= 2;
            }
            low = high == 1 ? 1 : Math.max(1, high - step) + 1;
        } else {
            low = high + 1;
            high++;
            for (int step = 1; !meets.test(high); step *= 2) {
                low = high + 1;
                high += step;
            }
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (meets.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }
}
