package io.github.forceplan.planner.text;

import io.github.forceplan.solver.result.FinanceResult.StatedGap;
import java.util.List;

/** What a gap that a plan's readings single out is called. */
public final class GapWords {

    private GapWords() {}

    /** Such as {@code Gap after reserves, 2020/21 and 2021/22}. */
    public static String of(StatedGap gap) {
        return measure(gap.measure()) + ", " + joined(gap.financialYears());
    }

    /** Which gap, by its name in the result. */
    static String measure(String name) {
        return name.equals("gapAfterReserves") ? "Gap after reserves" : "Budget gap";
    }

    /** Items with commas, the last one after "and". */
    public static String joined(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
