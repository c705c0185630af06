package io.github.forceplan.solver.run;

import io.github.forceplan.workforce.WorkforceChance;

/** What chance decided in some draws: crime, leavers, hours per case, money. From {@link CompiledPlan#sample}. */
public final class PlanChance {

    final int count;
    final double[][] total;
    final double[][] without;
    final WorkforceChance[] people;
    /** [figure][draw] of the finance plan, risks first, then what varies by draw. */
    final double[][] money;

    PlanChance(int count, int crimes, int figures) {
        this.count = count;
        total = new double[count][crimes];
        without = new double[count][crimes];
        people = new WorkforceChance[count];
        money = new double[figures][count];
    }

    /** How many draws. */
    public int draws() {
        return count;
    }

    /** Numbers that chance decided in each draw. */
    public int numbersPerDraw() {
        return total[0].length + people[0].leavers().length + people[0].multipliers().length + money.length;
    }
}
