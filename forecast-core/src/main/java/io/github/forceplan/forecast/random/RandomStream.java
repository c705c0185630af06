package io.github.forceplan.forecast.random;

import org.jspecify.annotations.Nullable;

/**
 * A reproducible stream of random numbers keyed by (seed, purpose, draw), so that what one draw sees depends neither on
 * the order of calls elsewhere nor on the number of threads. Not thread-safe: one stream, one thread; {@link #reset}
 * moves the same object to another draw without allocation.
 *
 * <p>Generator: xoshiro256++ 1.0 (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS
 * 47(4)), its state filled by SplitMix64 (Steele, Lea and Flood 2014) from the key. Normal deviates are made by
 * inversion, so that one uniform makes one normal and stratified uniforms may stand in.
 */
public final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double[] @Nullable [] NONE = {};

    private final long key;
    private final double[] @Nullable [] leading;
    private int draw;
    private int position;
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** The stream of draw 0 for a purpose. */
    public RandomStream(long seed, String purpose) {
        this(mix(mix(seed + GOLDEN_GAMMA) ^ hash(purpose)));
    }

    private RandomStream(long key) {
        this(key, NONE);
    }

    private RandomStream(long key, double[] @Nullable [] leading) {
        this.key = key;
        this.leading = leading;
        reset(0);
    }

    /**
     * The stream of the same key whose first numbers of each draw are given, such as those of a {@link LatinHypercube} or
     * a {@link ScrambledSobol} sequence. {@link #nextDouble} and {@link #nextGaussian} hand them out; what comes after
     * them is what would have come without.
     *
     * @param numbers [place in the draw][draw] strictly between 0 and 1; null for a place that is left as it is
     */
    public RandomStream led(double[] @Nullable [] numbers) {
        return new RandomStream(key, numbers.clone());
    }

    /** The stream of draw 0 for a purpose within this one's, independent of it. */
    public RandomStream within(String purpose) {
        return new RandomStream(mix(key + GOLDEN_GAMMA) ^ hash(purpose));
    }

    /** Moves to the beginning of another draw's stream. */
    public RandomStream reset(long draw) {
        this.draw = (int) draw;
        position = 0;
        long x = mix(key ^ mix(draw + GOLDEN_GAMMA));
        s0 = mix(x += GOLDEN_GAMMA);
        s1 = mix(x += GOLDEN_GAMMA);
        s2 = mix(x += GOLDEN_GAMMA);
        s3 = mix(x + GOLDEN_GAMMA);
        return this;
    }

    /** 64 uniform bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on the open interval (0, 1): never 0, never 1. */
    public double nextDouble() {
        double own = ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        return position < leading.length ? lead(own) : own;
    }

    private double lead(double own) {
        double[] column = leading[position++];
        return column == null ? own : column[draw];
    }

    /** Uniform on 0 to {@code bound} − 1 ({@code bound} at least 1). */
    public int nextInt(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }

    /** Standard normal. */
    public double nextGaussian() {
        return StandardNormal.quantile(nextDouble());
    }

    /**
     * As many standard normals as there is room for, the same that {@link #nextGaussian} would give one after another.
     *
     * @param uniforms scratch, as long
     */
    public void nextGaussians(double[] normals, double[] uniforms) {
        for (int i = 0; i < uniforms.length; i++) {
            uniforms[i] = nextDouble();
        }
        StandardNormal.quantiles(uniforms, normals);
    }

    /** Chi-square with whole degrees of freedom (1 or more), as a sum of squared normals: its cost grows with them. */
    public double nextChiSquare(int degreesOfFreedom) {
        double sum = 0;
        for (int i = 0; i < degreesOfFreedom; i++) {
            double z = nextGaussian();
            sum += z * z;
        }
        return sum;
    }

    /** SplitMix64's finaliser. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** FNV-1a, 64 bits, over UTF-16 units: fixed by definition, unlike {@code String.hashCode} fits 64 bits. */
    private static long hash(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }
}
