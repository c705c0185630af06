package io.github.forceplan.forecast.arima;

/**
 * Searches for the order with the least criterion.
 *
 * @param maxP largest p
 * @param maxQ largest q
 * @param maxSeasonalP largest P
 * @param maxSeasonalQ largest Q
 * @param maxOrder largest p + q + P + Q of the full search
 * @param maxModels models that the stepwise search may try
 */
record OrderSearch(int maxP, int maxQ, int maxSeasonalP, int maxSeasonalQ, int maxOrder, int maxModels) {

    /** Changes of (P, Q), then of (p, q), in the order in which they are tried. */
    private static final int[][] STEPS = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    /**
     * The stepwise search of Hyndman and Khandakar (2008), section 3.2, in the order of steps of {@code auto.arima}: from
     * the best of a few starts, the first neighbour that is better becomes the centre, until none is.
     *
     * @param start p, q, P, Q of the first model
     * @param constant whether a constant is in question
     */
    Candidate stepwise(CandidateFits fits, int[] start, boolean constant) {
        Candidate best = fits.get(
                Math.min(start[0], maxP),
                Math.min(start[1], maxQ),
                Math.min(start[2], maxSeasonalP),
                Math.min(start[3], maxSeasonalQ),
                constant);
        best = better(best, fits.get(0, 0, 0, 0, constant));
        if (maxP > 0 || maxSeasonalP > 0) {
            best = better(best, fits.get(Math.min(maxP, 1), 0, Math.min(maxSeasonalP, 1), 0, constant));
        }
        if (maxQ > 0 || maxSeasonalQ > 0) {
            best = better(best, fits.get(0, Math.min(maxQ, 1), 0, Math.min(maxSeasonalQ, 1), constant));
        }
        boolean centreConstant = constant;
        if (constant) {
            // The constant stays in the centre of the search even where the model without wins, as in R.
            best = better(best, fits.get(0, 0, 0, 0, false));
        }
        ArimaOrder centre = best.order();
        boolean moved = true;
        while (moved && fits.count() < maxModels) {
            moved = false;
            for (int k = 0; k < 2 * STEPS.length + 1 && !moved && fits.count() < maxModels; k++) {
                boolean toggle = k == 2 * STEPS.length;
                if (toggle && !constant) {
                    break;
                }
                boolean seasonal = k < STEPS.length;
                int[] step = toggle ? new int[2] : STEPS[k % STEPS.length];
                int p = centre.p() + (seasonal ? 0 : step[0]);
                int q = centre.q() + (seasonal ? 0 : step[1]);
                int seasonalP = centre.seasonalP() + (seasonal ? step[0] : 0);
                int seasonalQ = centre.seasonalQ() + (seasonal ? step[1] : 0);
                boolean tryConstant = toggle != centreConstant;
                if (!allowed(p, q, seasonalP, seasonalQ) || fits.isTried(p, q, seasonalP, seasonalQ, tryConstant)) {
                    continue;
                }
                Candidate next = fits.get(p, q, seasonalP, seasonalQ, tryConstant);
                if (next.criterion() < best.criterion()) {
                    best = next;
                    centre = next.order();
                    centreConstant = tryConstant;
                    moved = true;
                }
            }
        }
        return best;
    }

    /** Every order up to the limits. */
    Candidate full(CandidateFits fits, boolean constant) {
        Candidate best = fits.get(0, 0, 0, 0, false);
        for (int p = 0; p <= maxP; p++) {
            for (int q = 0; q <= maxQ; q++) {
                for (int seasonalP = 0; seasonalP <= maxSeasonalP; seasonalP++) {
                    for (int seasonalQ = 0; seasonalQ <= maxSeasonalQ; seasonalQ++) {
                        if (p + q + seasonalP + seasonalQ <= maxOrder) {
                            best = better(best, fits.get(p, q, seasonalP, seasonalQ, false));
                            if (constant) {
                                best = better(best, fits.get(p, q, seasonalP, seasonalQ, true));
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private boolean allowed(int p, int q, int seasonalP, int seasonalQ) {
        return p >= 0
                && p <= maxP
                && q >= 0
                && q <= maxQ
                && seasonalP >= 0
                && seasonalP <= maxSeasonalP
                && seasonalQ >= 0
                && seasonalQ <= maxSeasonalQ;
    }

    private static Candidate better(Candidate best, Candidate next) {
        return next.criterion() < best.criterion() ? next : best;
    }
}
