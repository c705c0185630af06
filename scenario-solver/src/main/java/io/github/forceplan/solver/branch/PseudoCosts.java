package io.github.forceplan.solver.branch;

/** What moving a variable by one, up or down, has cost so far, on average (Achterberg, Koch and Martin 2005). */
final class PseudoCosts {

    private static final double LEAST = 1e-6;

    private final double[][] sum;
    private final int[][] count;
    private final double[] total = new double[2];
    private final int[] counts = new int[2];

    PseudoCosts(int variables) {
        sum = new double[2][variables];
        count = new int[2][variables];
    }

    void learn(int variable, boolean up, double fraction, double gain) {
        int way = up ? 1 : 0;
        if (fraction > LEAST && Double.isFinite(gain)) {
            double each = Math.max(0, gain) / fraction;
            sum[way][variable] += each;
            count[way][variable]++;
            total[way] += each;
            counts[way]++;
        }
    }

    /** How often a variable has been tried in the way that was tried less. */
    int tried(int variable) {
        return Math.min(count[0][variable], count[1][variable]);
    }

    private double each(int variable, int way) {
        if (count[way][variable] > 0) {
            return sum[way][variable] / count[way][variable];
        }
        return counts[way] > 0 ? total[way] / counts[way] : 1;
    }

    double down(int variable, double value) {
        return each(variable, 0) * (value - Math.floor(value));
    }

    double up(int variable, double value) {
        return each(variable, 1) * (Math.ceil(value) - value);
    }

    /** How much a branching gains, of what its two sides gain: their product. */
    static double score(double down, double up) {
        return Math.max(down, LEAST) * Math.max(up, LEAST);
    }
}
