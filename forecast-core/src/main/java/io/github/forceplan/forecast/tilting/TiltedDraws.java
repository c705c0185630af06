package io.github.forceplan.forecast.tilting;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Weights of draws; see {@link EntropicTilting}. Immutable. */
public final class TiltedDraws {

    private final double[] weights;
    private final double[] multipliers;

    TiltedDraws(double[] weights, double[] multipliers) {
        this.weights = weights;
        this.multipliers = multipliers;
    }

    /** How many draws. */
    public int size() {
        return weights.length;
    }

    /** The weight of a draw; all add up to one. */
    public double weight(int draw) {
        return weights[draw];
    }

    /** γ of a target, in the order in which they were given; 0 where a target of one side held anyway. */
    public double multiplier(int target) {
        return multipliers[target];
    }

    /**
     * How many equally weighted draws tell as much: 1 / Σ w²; Kong, Liu and Wong (1994), Journal of the American
     * Statistical Association 89. A small part of {@link #size} means that the target is far from what was forecast.
     */
    public double effectiveSampleSize() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    /** How far the weights are from equal ones: Σ w log(w × draws), 0 or more, in nats. */
    public double divergence() {
        double sum = 0;
        for (double weight : weights) {
            if (weight > 0) {
                sum += weight * StrictMath.log(weight * weights.length);
            }
        }
        return Math.max(0, sum);
    }

    /** The mean of a quantity under the weights. */
    public double mean(double[] values) {
        require(values);
        double sum = 0;
        for (int d = 0; d < values.length; d++) {
            sum += weights[d] * values[d];
        }
        return sum;
    }

    /** The least value at or below which a quantity lies with probability {@code p} (0 to 1) or more. */
    public double quantile(double[] values, double p) {
        require(values);
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The probability (" + p + ") must be from 0 to 1.");
        }
        int[] order = order(values);
        double below = 0;
        for (int d : order) {
            below += weights[d];
            // a hair's breadth, so that rounding of the sum does not pass over the value
            if (below >= p - 1e-12) {
                return values[d];
            }
        }
        return values[order[order.length - 1]];
    }

    /**
     * Draws, as many as there are, that stand for the weights with equal ones: a draw comes ⌊w n⌋ or ⌈w n⌉ times, in its
     * order (systematic resampling from the middle of the first step; Kitagawa 1996, Journal of Computational and
     * Graphical Statistics 5(1)). Means move by the rounding, so a mean that must be exact is to be set right after.
     */
    public int[] resampled() {
        return systematic(IntStream.range(0, weights.length).toArray());
    }

    /**
     * The same draws as {@link #resampled}, arranged so that each that comes at all keeps its own place and further copies
     * take the places left empty, both in order: what stays can be compared place by place with what was.
     */
    public int[] resampledInPlace() {
        return inPlace(resampled());
    }

    /**
     * The same, drawn along the order of a quantity instead of their own: the share of draws at or below any value of it is
     * then right to one draw.
     */
    public int[] resampledInPlace(double[] along) {
        require(along);
        return inPlace(systematic(order(along)));
    }

    private int[] systematic(int[] order) {
        int n = weights.length;
        int[] drawn = new int[n];
        int at = 0;
        double above = weights[order[0]] * n;
        for (int i = 0; i < n; i++) {
            while (above < i + 0.5 && at < n - 1) {
                at++;
                above += weights[order[at]] * n;
            }
            drawn[i] = order[at];
        }
        return drawn;
    }

    private static int[] inPlace(int[] drawn) {
        int[] times = new int[drawn.length];
        for (int draw : drawn) {
            times[draw]++;
        }
        int[] placed = new int[drawn.length];
        int copied = 0;
        for (int place = 0; place < placed.length; place++) {
            if (times[place] > 0) {
                placed[place] = place;
                continue;
            }
            while (times[copied] < 2) {
                copied++;
            }
            times[copied]--;
            placed[place] = copied;
        }
        return placed;
    }

    /** Draws by rising value, ties by number. */
    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(d -> values[d]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void require(double[] values) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    values.length + " values were given for " + weights.length + " draws; give one each.");
        }
    }
}
