package io.github.forceplan.benchmarks.m3;

/**
 * One origin inside the training part of one series.
 *
 * @param series place in its group
 * @param forecasts of each member, by step
 * @param errors of each member: sum of its absolute errors on the steps between earlier origins and this one
 * @param outcomes what followed, by step
 * @param scale of MASE: the seasonal naive method's error before the origin
 */
record StudyCase(int series, double[][] forecasts, double[] errors, double[] outcomes, double scale) {}
