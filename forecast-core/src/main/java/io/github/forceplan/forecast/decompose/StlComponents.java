package io.github.forceplan.forecast.decompose;

/** What one run of STL makes of a series. */
record StlComponents(double[] trend, double[] season) {}
