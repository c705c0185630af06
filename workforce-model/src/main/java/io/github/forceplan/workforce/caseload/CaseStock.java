package io.github.forceplan.workforce.caseload;

import java.util.Arrays;
import java.util.List;

/**
 * Open cases of a route when the work they ask for is done late. Work is done in the order in which it fell due, so a
 * shortage slips the whole calendar: the cases closed by the end of month t are those that would have closed, nothing
 * delayed, by the time at which the hours due by then equal the hours worked by month t. (A fluid queue served first
 * come, first served: the virtual-time argument of Newell 1982, "Applications of Queueing Theory", chapter 2.) At every
 * moment open = open at start + recorded − closed, and cases are closed in the order of their due work; so Little's law
 * holds for it as for any such queue.
 */
public final class CaseStock {

    private final double openAtStart;
    private final double[] closing;
    private final double[] dueToClose;
    private final double[] closed;
    private final double[] open;

    /** Room for a path of so many months. */
    public CaseStock(OpenCases cases, int months) {
        openAtStart = cases.openAtStart();
        List<Double> shares = cases.closing();
        closing = shares.stream().mapToDouble(Double::doubleValue).toArray();
        dueToClose = new double[months];
        closed = new double[months];
        open = new double[months];
    }

    /**
     * Computes a path.
     *
     * @param recorded cases by month of recording; the last months are the plan's, those before are history
     * @param due hours falling due by plan month
     * @param worked hours worked by plan month; no more in all, at any month, than has fallen due
     */
    public void run(double[] recorded, double[] due, double[] worked) {
        int months = open.length;
        int history = recorded.length - months;
        Arrays.fill(dueToClose, 0);
        double old = 0;
        for (int m = 0; m < history; m++) {
            for (int age = history - m; age < closing.length; age++) {
                old += recorded[m] * closing[age];
                if (m + age - history < months) {
                    dueToClose[m + age - history] += recorded[m] * closing[age];
                }
            }
        }
        // History says in which months the cases open at start will close; the plan says how many they are.
        double scale = old > 0 ? openAtStart / old : 0;
        for (int t = 0; t < months; t++) {
            dueToClose[t] *= scale;
        }
        if (old == 0) {
            dueToClose[0] += openAtStart;
        }
        for (int t = 0; t < months; t++) {
            for (int age = 0; age < closing.length && t + age < months; age++) {
                dueToClose[t + age] += recorded[history + t] * closing[age];
            }
        }
        close(recorded, history, due, worked);
    }

    private void close(double[] recorded, int history, double[] due, double[] worked) {
        double stock = openAtStart;
        double behind = 0;
        int s = 0;
        double within = 0;
        for (int t = 0; t < open.length; t++) {
            behind += due[t] - worked[t];
            double closing = 0;
            // Virtual time moves on to where the hours still due from there to now equal the hours behind.
            double toWork = hoursFrom(s, within, t, due) - Math.max(0, behind);
            boolean late = behind > 1e-9 * (1 + due[t]);
            while (s <= t) {
                double rest = due[s] * (1 - within);
                if (late && rest > toWork) {
                    double share = due[s] > 0 ? Math.max(0, toWork) / due[s] : 0;
                    closing += dueToClose[s] * share;
                    within += share;
                    break;
                }
                closing += dueToClose[s] * (1 - within);
                toWork -= rest;
                within = 0;
                s++;
            }
            closed[t] = closing;
            stock += recorded[history + t] - closing;
            open[t] = stock;
        }
    }

    private static double hoursFrom(int s, double within, int t, double[] due) {
        double sum = s <= t ? due[s] * (1 - within) : 0;
        for (int m = s + 1; m <= t; m++) {
            sum += due[m];
        }
        return sum;
    }

    /** Cases open at the end of a month. */
    public double open(int month) {
        return open[month];
    }

    /** Cases closed in a month. */
    public double closed(int month) {
        return closed[month];
    }
}
