package io.github.forceplan.forecast.ets;

/** Parameters and initial states on the move during estimation: β and γ 0, φ 1 and the trend 0 or 1 where absent. */
final class Point {

    double alpha;
    double beta;
    double gamma;
    double phi = 1;
    double level;
    double trend;
    /** s1 … sm: the latest season first, so that sm belongs to the first observation. */
    final double[] season;

    Point(int period) {
        this.season = new double[period];
    }

    void set(Point other) {
        alpha = other.alpha;
        beta = other.beta;
        gamma = other.gamma;
        phi = other.phi;
        level = other.level;
        trend = other.trend;
        System.arraycopy(other.season, 0, season, 0, season.length);
    }
}
