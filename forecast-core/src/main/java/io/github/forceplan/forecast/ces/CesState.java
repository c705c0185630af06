package io.github.forceplan.forecast.ces;

/**
 * State of complex exponential smoothing and its moves. Svetunkov, Kourentzes and Ord (2022), "Complex exponential
 * smoothing", Naval Research Logistics 69(8), equations 13 (non-seasonal) and 23 to 27 (seasonal): with level l and
 * information potential c,
 *
 * <pre>
 * y = l + e,  l' = l − (1 − α₁) c + (α₀ − α₁) e,  c' = l + (1 − α₀) c + (α₀ + α₁) e,
 * </pre>
 *
 * and the same for the season at its lag. Mutable.
 */
final class CesState {

    final CesSeason season;
    final int period;
    /** Levels and potentials: one pair, or one for each place of the cycle if the season is simple. */
    final double[] level;

    final double[] potential;
    /** Seasonal level and potential for each place of the cycle; empty where the form has none. */
    final double[] seasonLevel;

    final double[] seasonPotential;

    CesState(CesSeason season, int period) {
        this.season = season;
        this.period = season == CesSeason.NONE ? 1 : period;
        int pairs = season == CesSeason.SIMPLE ? period : 1;
        boolean seasonal = season == CesSeason.PARTIAL || season == CesSeason.FULL;
        this.level = new double[pairs];
        this.potential = new double[pairs];
        this.seasonLevel = new double[seasonal ? period : 0];
        this.seasonPotential = new double[season == CesSeason.FULL ? period : 0];
    }

    void set(CesState other) {
        System.arraycopy(other.level, 0, level, 0, level.length);
        System.arraycopy(other.potential, 0, potential, 0, potential.length);
        System.arraycopy(other.seasonLevel, 0, seasonLevel, 0, seasonLevel.length);
        System.arraycopy(other.seasonPotential, 0, seasonPotential, 0, seasonPotential.length);
    }

    /** The expected observation at a place of the cycle. */
    double expected(int place) {
        return switch (season) {
            case NONE -> level[0];
            case SIMPLE -> level[place];
            case PARTIAL, FULL -> level[0] + seasonLevel[place];
        };
    }

    /** Moves on by one period at a place of the cycle, given the one-step error. */
    void move(double[] parameters, int place, double error) {
        int pair = season == CesSeason.SIMPLE ? place : 0;
        double a0 = parameters[0];
        double a1 = parameters[1];
        double l = level[pair];
        double c = potential[pair];
        level[pair] = l - (1 - a1) * c + (a0 - a1) * error;
        potential[pair] = l + (1 - a0) * c + (a0 + a1) * error;
        if (season == CesSeason.PARTIAL) {
            seasonLevel[place] += parameters[2] * error;
        } else if (season == CesSeason.FULL) {
            moveSeason(parameters, place, error);
        }
    }

    private void moveSeason(double[] parameters, int place, double error) {
        double b0 = parameters[2];
        double b1 = parameters[3];
        double l = seasonLevel[place];
        double c = seasonPotential[place];
        seasonLevel[place] = l - (1 - b1) * c + (b0 - b1) * error;
        seasonPotential[place] = l + (1 - b0) * c + (b0 + b1) * error;
    }

    /** Moves each pair on once without error: to the state beyond the end from which time runs backwards. */
    void turn(double[] parameters) {
        double a0 = parameters[0];
        double a1 = parameters[1];
        for (int i = 0; i < level.length; i++) {
            double l = level[i];
            level[i] = l - (1 - a1) * potential[i];
            potential[i] = l + (1 - a0) * potential[i];
        }
        if (season == CesSeason.FULL) {
            for (int place = 0; place < period; place++) {
                moveSeason(parameters, place, 0);
            }
        }
    }
}
