package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.line.Recurrence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Totals and gaps of a year, from the rounded lines. */
final class GapFormulas {

    private final Compilation plan;
    private final Formulas f;
    private final List<Map<Measure, Formula>> years = new ArrayList<>();

    GapFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
    }

    List<Map<Measure, Formula>> years() {
        return years;
    }

    /** Computes a year's totals, gaps and reserves; years in order. */
    void addYear(int year, ReserveFormulas reserves, @Nullable CapitalFormulas capital) {
        Map<Measure, Formula> m = new EnumMap<>(Measure.class);
        years.add(m);
        Formula recurringNet = name(m, Measure.RECURRING_NET_EXPENDITURE, year, net(year, Recurrence.RECURRING));
        Formula oneOffNet = name(m, Measure.ONE_OFF_NET_EXPENDITURE, year, net(year, Recurrence.ONE_OFF));
        Formula net = name(m, Measure.NET_EXPENDITURE, year, f.add(recurringNet, oneOffNet));
        Formula recurringFunding =
                name(m, Measure.RECURRING_FUNDING, year, total(year, Section.FUNDING, Recurrence.RECURRING));
        Formula oneOffFunding =
                name(m, Measure.ONE_OFF_FUNDING, year, total(year, Section.FUNDING, Recurrence.ONE_OFF));
        Formula funding = name(m, Measure.FUNDING, year, f.add(recurringFunding, oneOffFunding));
        Formula recurringSavings =
                name(m, Measure.RECURRING_SAVINGS, year, total(year, Section.SAVING, Recurrence.RECURRING));
        Formula oneOffSavings = name(m, Measure.ONE_OFF_SAVINGS, year, total(year, Section.SAVING, Recurrence.ONE_OFF));
        Formula savings = name(m, Measure.SAVINGS, year, f.add(recurringSavings, oneOffSavings));

        Formula gap = name(m, Measure.BUDGET_GAP, year, f.subtract(f.subtract(net, funding), savings));
        Formula underlying = name(
                m,
                Measure.UNDERLYING_GAP,
                year,
                f.subtract(f.subtract(recurringNet, recurringFunding), recurringSavings));
        Formula planned = name(m, Measure.PLANNED_RESERVES_USED, year, reserves.plannedUse(year));
        Formula after = name(m, Measure.GAP_AFTER_RESERVES, year, f.subtract(gap, planned));
        Formula zero = f.constant(0);
        Formula surplus = name(m, Measure.SURPLUS, year, f.max(zero, f.subtract(zero, after)));
        ReserveFormulas.Closed closed =
                reserves.close(year, f.max(zero, after), surplus, f.subtract(net, savings), capital);
        name(m, Measure.AUTOMATIC_RESERVES_USED, year, closed.automatic());
        Formula residual = name(m, Measure.UNFUNDED_RESIDUAL, year, closed.residual());
        name(m, Measure.CLOSING_RESERVES, year, closed.closing());
        name(m, Measure.RESERVES_BELOW_FLOOR, year, closed.belowFloor());

        cumulative(Measure.CUMULATIVE_BUDGET_GAP, year, gap);
        cumulative(Measure.CUMULATIVE_UNDERLYING_GAP, year, underlying);
        cumulative(Measure.CUMULATIVE_GAP_AFTER_RESERVES, year, after);
        cumulative(Measure.CUMULATIVE_UNFUNDED_RESIDUAL, year, residual);
        cumulative(Measure.CUMULATIVE_SURPLUS, year, surplus);
    }

    private void cumulative(Measure measure, int year, Formula ofYear) {
        @Nullable Formula before = year == 0 ? null : years.get(year - 1).get(measure);
        name(years.get(year), measure, year, before == null ? ofYear : f.add(before, ofYear));
    }

    private Formula net(int year, Recurrence recurrence) {
        return f.subtract(total(year, Section.SPENDING, recurrence), total(year, Section.INCOME, recurrence));
    }

    private Formula total(int year, Section section, Recurrence recurrence) {
        return f.sum(plan.lines().stream()
                .filter(line -> line.section() == section && line.recurrence() == recurrence)
                .map(line -> plan.amount(line, year))
                .toList());
    }

    private Formula name(Map<Measure, Formula> m, Measure measure, int year, Formula formula) {
        Formula named = f.figure(measure.label() + ", " + plan.years.get(year), formula);
        m.put(measure, named);
        return named;
    }
}
