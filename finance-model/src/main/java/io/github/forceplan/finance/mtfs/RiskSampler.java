package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.mtfs.RiskModel.Channel;
import io.github.forceplan.finance.risk.Risk;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan's risks into a kernel's buffers. The stream of a risk is keyed by seed, risk and draw: neither other
 * risks nor the order in which draws are made change it.
 *
 * <p>The standard normal deviate of a year is persistence × that of the year before + √(1 − persistence²) × a new one;
 * the new ones of a year are correlated as the plan says. The figure is the distribution's quantile at the deviate's
 * probability (a Gaussian copula). Numbers that are persistent already are taken as the deviates themselves.
 *
 * <p>Not thread-safe: one sampler, one kernel, one thread.
 */
public final class RiskSampler {

    private static final double LEAST = Double.MIN_NORMAL;
    private static final double GREATEST = 1 - 0x1.0p-53;

    /** Of the random number that all savings have in common. */
    public static final String IN_COMMON = "finance savings in common";

    private final RiskModel model;
    private final List<Channel> channels;
    private final RandomStream[] streams;
    private final boolean[] persistent;
    private final RandomStream[] deliveryStreams;
    private final RandomStream commonDelivery;
    private final double[] @Nullable [] @Nullable [] buffers;
    private final double[] @Nullable [] deliveryBuffers;
    private final double[][] resetBuffers;
    private final double[] planned;
    private final double[][] fresh;

    RiskSampler(RiskModel model, MtfsKernel kernel, RandomStreams random) {
        this.model = model;
        this.channels = model.channels();
        this.streams = streams(channels, random);
        this.persistent = new boolean[streams.length];
        for (int c = 0; c < persistent.length; c++) {
            persistent[c] = random.persistent(channels.get(c).purpose());
        }
        this.deliveryStreams = streams(model.deliveries(), random);
        this.commonDelivery = random.of(IN_COMMON);
        this.buffers = new double[channels.size()][][];
        for (int c = 0; c < channels.size(); c++) {
            buffers[c] = buffersOf(channels.get(c), kernel);
        }
        this.deliveryBuffers = new double[model.deliveries().size()][];
        for (int c = 0; c < deliveryBuffers.length; c++) {
            deliveryBuffers[c] = buffersOf(model.deliveries().get(c), kernel)[0];
        }
        List<Formula> figures = model.figures();
        this.resetBuffers = figures.stream().map(kernel::values).toArray(double[][]::new);
        this.planned = figures.stream()
                .mapToDouble(figure -> figure.constant().doubleValue())
                .toArray();
        this.fresh = new double[channels.size()][model.years()];
    }

    private static RandomStream[] streams(List<Channel> channels, RandomStreams random) {
        return channels.stream().map(channel -> random.of(channel.purpose())).toArray(RandomStream[]::new);
    }

    private static double[] @Nullable [] buffersOf(Channel channel, MtfsKernel kernel) {
        double[] @Nullable [] result = new double[channel.figures().size()][];
        IntStream.range(0, result.length)
                .forEach(y -> channel.figures().get(y).ifPresent(figure -> result[y] = kernel.values(figure)));
        return result;
    }

    /** Fills the kernel's buffers with the draws {@code firstDraw} to {@code firstDraw + draws − 1}. */
    public void fill(long firstDraw, int draws) {
        for (int i = 0; i < resetBuffers.length; i++) {
            Arrays.fill(resetBuffers[i], 0, draws, planned[i]);
        }
        for (int d = 0; d < draws; d++) {
            drawRisks(firstDraw + d, d);
            drawDeliveries(firstDraw + d, d);
        }
    }

    private void drawRisks(long draw, int d) {
        double @Nullable [] @Nullable [] mixing = model.mixing();
        for (int c = 0; c < fresh.length; c++) {
            RandomStream stream = streams[c].reset(draw);
            int wanted = mixing == null && buffers[c].length == 1 ? 1 : model.years();
            for (int y = 0; y < wanted; y++) {
                fresh[c][y] = stream.nextGaussian();
            }
        }
        for (int c = 0; c < fresh.length; c++) {
            Channel channel = channels.get(c);
            double[] @Nullable [] byYear = buffers[c];
            double keeps = persistent[c] ? 0 : channel.persistence();
            double renews = Math.sqrt(1 - keeps * keeps);
            double z = 0;
            boolean begun = false;
            for (int y = 0; y < byYear.length; y++) {
                double[] buffer = byYear[y];
                if (buffer == null && !begun) {
                    continue;
                }
                double e = mixing == null ? fresh[c][y] : mixed(mixing[c], c, y);
                z = begun ? keeps * z + renews * e : e;
                begun = true;
                if (buffer != null) {
                    buffer[d] = apply(channel.effect(), buffer[d], value(channel.distribution(), z));
                }
            }
        }
    }

    private double mixed(double @Nullable [] weights, int channel, int year) {
        double sum = 0;
        for (int k = 0; weights != null && k <= channel; k++) {
            sum += weights[k] * fresh[k][year];
        }
        return sum;
    }

    private void drawDeliveries(long draw, int d) {
        double shared = Math.sqrt(model.deliveryCorrelation());
        double own = Math.sqrt(1 - model.deliveryCorrelation());
        double common = shared == 0 ? 0 : commonDelivery.reset(draw).nextGaussian();
        for (int c = 0; c < deliveryBuffers.length; c++) {
            double[] buffer = deliveryBuffers[c];
            double z = shared * common + own * deliveryStreams[c].reset(draw).nextGaussian();
            if (buffer != null) {
                buffer[d] = value(model.deliveries().get(c).distribution(), z);
            }
        }
    }

    private static double apply(Risk.Effect effect, double figure, double drawn) {
        return switch (effect) {
            case ADD -> figure + drawn;
            case MULTIPLY -> figure * drawn;
            case REPLACE -> drawn;
        };
    }

    /** The distribution's value at a standard normal deviate; straight for those made of one. */
    private static double value(Distribution distribution, double z) {
        if (distribution instanceof Normal normal) {
            return normal.mean() + normal.standardDeviation() * z;
        }
        if (distribution instanceof LogNormal logNormal) {
            return logNormal.median() * StrictMath.exp(logNormal.logStandardDeviation() * z);
        }
        double u = NormalProbability.below(z);
        return distribution.quantile(Math.max(LEAST, Math.min(GREATEST, u)));
    }
}
