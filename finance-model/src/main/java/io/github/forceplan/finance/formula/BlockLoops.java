package io.github.forceplan.finance.formula;

/**
 * The kernel's inner loops: one operation over a block of draws. Each is plain enough for the JIT compiler to turn into
 * vector instructions.
 */
final class BlockLoops {

    /** Half a penny, and a millionth: a {@code double} just below half a penny may be half a penny exactly. */
    private static final double HALF = 0.5 + 1e-6;

    private BlockLoops() {}

    static void linear(double[] out, double c, double[] k, double[][] x, int n) {
        switch (x.length) {
            case 0 -> fill(out, c, n);
            case 1 -> one(out, c, k[0], x[0], n);
            case 2 -> two(out, c, k[0], x[0], k[1], x[1], n);
            case 3 -> three(out, c, k[0], x[0], k[1], x[1], k[2], x[2], n);
            default -> four(out, c, k[0], x[0], k[1], x[1], k[2], x[2], k[3], x[3], n);
        }
    }

    static void addLinear(double[] out, double[] k, double[][] x, int n) {
        switch (x.length) {
            case 0 -> {}
            case 1 -> addOne(out, k[0], x[0], n);
            case 2 -> addTwo(out, k[0], x[0], k[1], x[1], n);
            case 3 -> addThree(out, k[0], x[0], k[1], x[1], k[2], x[2], n);
            default -> addFour(out, k[0], x[0], k[1], x[1], k[2], x[2], k[3], x[3], n);
        }
    }

    private static void fill(double[] out, double c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c;
        }
    }

    private static void one(double[] out, double c, double k, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c + k * x[i];
        }
    }

    private static void two(double[] out, double c, double k0, double[] x0, double k1, double[] x1, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c + k0 * x0[i] + k1 * x1[i];
        }
    }

    private static void three(
            double[] out, double c, double k0, double[] x0, double k1, double[] x1, double k2, double[] x2, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c + k0 * x0[i] + k1 * x1[i] + k2 * x2[i];
        }
    }

    private static void four(
            double[] out,
            double c,
            double k0,
            double[] x0,
            double k1,
            double[] x1,
            double k2,
            double[] x2,
            double k3,
            double[] x3,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c + k0 * x0[i] + k1 * x1[i] + k2 * x2[i] + k3 * x3[i];
        }
    }

    private static void addOne(double[] out, double k, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += k * x[i];
        }
    }

    private static void addTwo(double[] out, double k0, double[] x0, double k1, double[] x1, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += k0 * x0[i] + k1 * x1[i];
        }
    }

    private static void addThree(
            double[] out, double k0, double[] x0, double k1, double[] x1, double k2, double[] x2, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += k0 * x0[i] + k1 * x1[i] + k2 * x2[i];
        }
    }

    private static void addFour(
            double[] out,
            double k0,
            double[] x0,
            double k1,
            double[] x1,
            double k2,
            double[] x2,
            double k3,
            double[] x3,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] += k0 * x0[i] + k1 * x1[i] + k2 * x2[i] + k3 * x3[i];
        }
    }

    static void multiply(double[] out, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    static void divide(double[] out, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] / b[i];
        }
    }

    /** By repeated squaring, a pass over the block for each step; {@code square} is overwritten. */
    static void power(double[] out, double[] base, int exponent, double[] square, int n) {
        System.arraycopy(base, 0, square, 0, n);
        fill(out, 1, n);
        for (int bits = exponent; bits > 0; bits >>= 1) {
            if ((bits & 1) == 1) {
                multiply(out, out, square, n);
            }
            multiply(square, square, square, n);
        }
    }

    static void min(double[] out, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    static void max(double[] out, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    static void choose(double[] out, double[] a, double[] b, double[] then, double[] otherwise, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = reaches(a[i], b[i]) ? then[i] : otherwise[i];
        }
    }

    static void penny(double[] out, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = penny(x[i]);
        }
    }

    static boolean reaches(double a, double b) {
        return a - b + Formulas.TOLERANCE >= 0;
    }

    /** Half away from zero; of the two parts one is zero. No branch, so that a block of it is vector code. */
    static double penny(double x) {
        double pence = x * 100;
        double up = Math.floor(Math.max(pence, 0) + HALF);
        double down = Math.floor(Math.max(-pence, 0) + HALF);
        return (up - down) / 100;
    }
}
