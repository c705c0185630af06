package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.distribution.LogNormal;

/**
 * How much of the step that an audit implies arrives in recorded crime of one offence group: a force's step is
 * {@code ratio} × the implied one, give or take the force's own {@code between}.
 *
 * @param ratio over forces, above 0
 * @param error its standard error
 * @param between standard deviation between forces of the step (not of the ratio)
 */
public record PassThrough(double ratio, double error, double between) {

    /**
     * The pass-through to expect of a force, positive and with a heavy upper tail, of the same mean and variance.
     *
     * @param impliedStep what the force's audit implies: log(target ÷ audited rate), above 0
     */
    public LogNormal expected(double impliedStep) {
        double own = between / impliedStep;
        double relative = 1 + (error * error + own * own) / (ratio * ratio);
        return new LogNormal(ratio / Math.sqrt(relative), Math.sqrt(StrictMath.log(relative)));
    }
}
