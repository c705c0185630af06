package io.github.forceplan.workforce;

import io.github.forceplan.workforce.supply.SupplyPath;
import io.github.forceplan.workforce.workload.WorkloadPath;
import java.util.Arrays;

/**
 * Hours offered set against hours demanded, cell by cell. Months don't depend on each other, so that all of them go side
 * by side through loops that the JIT compiler makes vector instructions of.
 */
final class MonthlyMatching {

    private final Cells cells;
    /** Cells that somebody works in or some route asks; all others stay at 0. */
    private final int[] used;

    private final HoursPerHead hours;
    private final double overtimeShare;
    private final int[] itemCell;
    private final int[] roleCell;
    private final int[] traineeCell;
    private final int[] agencyCell;
    private final double[][] agencyHours;
    private final int months;

    MonthlyMatching(
            Cells cells,
            int[] used,
            HoursPerHead hours,
            double overtimeShare,
            int[] itemCell,
            int[] roleCell,
            int[] traineeCell,
            int[] agencyCell,
            double[][] agencyHours,
            int months) {
        this.cells = cells;
        this.used = used;
        this.hours = hours;
        this.overtimeShare = overtimeShare;
        this.itemCell = itemCell;
        this.roleCell = roleCell;
        this.traineeCell = traineeCell;
        this.agencyCell = agencyCell;
        this.agencyHours = agencyHours;
        this.months = months;
    }

    /** @param from the first plan month to fill; those before it stay as they are */
    void fill(int from, WorkforceDraw out) {
        for (int c : used) {
            Arrays.fill(out.hoursRequired[c], from, months, 0);
            Arrays.fill(out.hoursSupplied[c], from, months, 0);
        }
        for (int i = 0; i < itemCell.length; i++) {
            require(i, from, out.workload, out.hoursRequired[itemCell[i]]);
        }
        for (int r = 0; r < roleCell.length; r++) {
            supply(r, from, out.supply, out.keptHours[r], out);
        }
        for (int c : used) {
            System.arraycopy(out.hoursRequired[c], from, out.hoursUnmet[c], from, months - from);
            System.arraycopy(out.hoursSupplied[c], from, out.ordinaryUnused[c], from, months - from);
            allow(from, out.hoursSupplied[c], out.overtimeUnused[c]);
        }
        for (int a = 0; a < agencyCell.length; a++) {
            buy(agencyHours[a], from, out.hoursUnmet[agencyCell[a]]);
        }
        cells.match(out.hoursUnmet, out.ordinaryUnused, out.overtimeUnused, from, months, out.flows, out.scratch);
        for (int c : used) {
            work(from, out.hoursSupplied[c], out.overtimeUnused[c], out.hoursOvertime[c]);
        }
    }

    private void require(int item, int from, WorkloadPath work, double[] required) {
        for (int m = from; m < months; m++) {
            required[m] += work.hours(item, 12 + m);
        }
    }

    private void supply(int role, int from, SupplyPath people, double[] kept, WorkforceDraw out) {
        double[] accredited = out.hoursSupplied[roleCell[role]];
        for (int m = from; m < months; m++) {
            accredited[m] += people.accredited(role, m) * (hours.hours(role, m) * kept[m]);
        }
        double[] trainees = out.hoursSupplied[traineeCell[role]];
        for (int m = from; m < months; m++) {
            trainees[m] += people.traineesDeployed(role, m) * (hours.hours(role, m) * kept[m]);
        }
    }

    private void allow(int from, double[] supplied, double[] overtime) {
        for (int m = from; m < months; m++) {
            overtime[m] = supplied[m] * overtimeShare;
        }
    }

    private void buy(double[] bought, int from, double[] unmet) {
        for (int m = from; m < months; m++) {
            unmet[m] = Math.max(0, unmet[m] - bought[m / 12] / 12);
        }
    }

    private void work(int from, double[] supplied, double[] unused, double[] overtime) {
        for (int m = from; m < months; m++) {
            overtime[m] = supplied[m] * overtimeShare - unused[m];
        }
    }
}
