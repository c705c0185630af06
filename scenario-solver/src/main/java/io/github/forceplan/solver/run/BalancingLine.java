package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import java.util.Arrays;
import java.util.List;

/**
 * The solved balancing line. With X(y) a draw's gap in year y without the line and S the draw's value of the stated
 * shape, the line is A + w(y)·(c + e·S): A balances the balanced years in the mean, w is the profile, and c and e are
 * such that the gap's quantiles are the published ones. e comes first, from the distance between the two quantiles, by
 * bisection; c shifts them into place.
 */
final class BalancingLine {

    private static final int STEPS = 200;
    private static final int FEWEST_DRAWS = 20;

    private final double[] level;
    private final double[] slope;
    private final double[] shape;

    private BalancingLine(double[] level, double[] slope, double[] shape) {
        this.level = level;
        this.slope = slope;
        this.shape = shape;
    }

    /** No amount in any year. */
    static BalancingLine none(int years, int draws) {
        return new BalancingLine(new double[years], new double[years], new double[draws]);
    }

    /**
     * @param gapWithout [year][draw] the gap of the balancing scenario without the line, as the readings measure it
     * @throws IllegalArgumentException if the gap without the line already spreads further than the published range
     */
    static BalancingLine solve(
            Balancing balancing,
            GapPeriod period,
            List<FinancialYear> years,
            double[][] gapWithout,
            RandomStreams random) {
        int draws = gapWithout[0].length;
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("The balancing line is solved on quantiles of the gap, for which "
                    + draws + " draws are too few. Use " + FEWEST_DRAWS + " or more.");
        }
        BalancingLine line = new BalancingLine(
                new double[years.size()], new double[years.size()], shape(balancing.shape(), random, draws));
        double level = 0;
        for (FinancialYear year : balancing.balancedYears()) {
            int y = index(years, year);
            level = -Arrays.stream(gapWithout[y]).sum() / draws;
            line.level[y] = level;
        }
        if (period == GapPeriod.ALL_YEARS) {
            fill(balancing, years, balancing.gapYears(), years, level, gapWithout, line);
        } else {
            for (FinancialYear year : balancing.gapYears()) {
                fill(balancing, years, List.of(year), List.of(year), level, gapWithout, line);
            }
            FinancialYear last = balancing.gapYears().get(balancing.gapYears().size() - 1);
            List<FinancialYear> rest = years.stream()
                    .filter(year -> !balancing.gapYears().contains(year))
                    .toList();
            fill(balancing, years, List.of(last), rest, level, gapWithout, line);
        }
        return line;
    }

    /** The same sizes with its chance drawn anew. */
    BalancingLine redrawn(Distribution distribution, RandomStreams random) {
        return new BalancingLine(level, slope, shape(distribution, random, shape.length));
    }

    private static double[] shape(Distribution distribution, RandomStreams random, int draws) {
        double[] shape = new double[draws];
        RandomStream stream = random.of("balancing");
        for (int d = 0; d < draws; d++) {
            shape[d] = distribution.quantile(stream.reset(d).nextDouble());
        }
        return shape;
    }

    /** The line in a year of the plan, one value a draw. */
    double[] amounts(int year) {
        double[] amounts = new double[shape.length];
        for (int d = 0; d < amounts.length; d++) {
            amounts[d] = level[year] + slope[year] * shape[d];
        }
        return amounts;
    }

    /** The line's mean in a year of the plan. */
    double mean(int year) {
        return Arrays.stream(amounts(year)).sum() / shape.length;
    }

    /** Solves for {@code solved} together and fills {@code filled}, where the profile names them. */
    private static void fill(
            Balancing balancing,
            List<FinancialYear> years,
            List<FinancialYear> solved,
            List<FinancialYear> filled,
            double level,
            double[][] gapWithout,
            BalancingLine line) {
        double[] shape = line.shape;
        double[] gap = new double[shape.length];
        double weight = 0;
        for (FinancialYear year : solved) {
            weight += balancing.profile().value(year);
            double[] without = gapWithout[index(years, year)];
            for (int d = 0; d < gap.length; d++) {
                gap[d] += without[d] + level;
            }
        }
        double spread = spread(balancing, gap, shape);
        double shift = balancing.low().doubleValue() - quantile(gap, shape, spread, balancing.lowProbability());
        for (FinancialYear year : filled) {
            if (balancing.profile().has(year) && !balancing.balancedYears().contains(year)) {
                double share = balancing.profile().value(year) / weight;
                int y = index(years, year);
                line.level[y] = level + share * shift;
                line.slope[y] = share * spread;
            }
        }
    }

    private static double spread(Balancing balancing, double[] gap, double[] shape) {
        double wanted = balancing.high().subtract(balancing.low()).doubleValue();
        double without = width(balancing, gap, shape, 0);
        if (without > wanted) {
            throw new IllegalArgumentException(String.format(
                    "The gap of scenario '%s' spreads by £%,.0f between its %s and %s quantiles before the balancing"
                            + " line, more than the published £%,.0f. Lower the uncertainty of its own figures, or widen"
                            + " the published range.",
                    balancing.scenario(), without, balancing.lowProbability(), balancing.highProbability(), wanted));
        }
        double low = 0;
        double high = wanted;
        while (width(balancing, gap, shape, high) < wanted) {
            high *= 2;
        }
        for (int i = 0; i < STEPS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (width(balancing, gap, shape, middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double width(Balancing balancing, double[] gap, double[] shape, double spread) {
        double[] sorted = sorted(gap, shape, spread);
        return Quantiles.ofSorted(sorted, balancing.highProbability())
                - Quantiles.ofSorted(sorted, balancing.lowProbability());
    }

    private static double quantile(double[] gap, double[] shape, double spread, double p) {
        return Quantiles.ofSorted(sorted(gap, shape, spread), p);
    }

    private static double[] sorted(double[] gap, double[] shape, double spread) {
        double[] values = new double[gap.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = gap[d] + spread * shape[d];
        }
        Arrays.sort(values);
        return values;
    }

    private static int index(List<FinancialYear> years, FinancialYear year) {
        int index = years.indexOf(year);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The balancing line names " + year + ", which the plan does not cover; it covers " + years + ".");
        }
        return index;
    }
}
