package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.UnknownAddressException;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Population;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.SkillFigure;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The figures of a result by name, in every draw. */
final class Metrics {

    private static final String TO = "..";

    private static final List<InvestigatorFigure> INVESTIGATORS = List.of(
            InvestigatorFigure.HOURS_REQUIRED,
            InvestigatorFigure.POSTS_REQUIRED,
            InvestigatorFigure.STRENGTH,
            InvestigatorFigure.AVAILABLE,
            InvestigatorFigure.DEPLOYABLE,
            InvestigatorFigure.OVERTIME_HOURS,
            InvestigatorFigure.UNMET_HOURS);

    private static final List<RoleFigure> ROLES = List.of(RoleFigure.STRENGTH, RoleFigure.JOINERS, RoleFigure.LEAVERS);

    private final List<FinancialYear> years;
    private final int draws;
    private final Map<String, Supplier<double[]>> byName = new LinkedHashMap<>();

    Metrics(Plan plan, DemandPaths demand, StreamPaths streams, WorkforceOutcomes workforce, FinanceOutcomes finance) {
        this.years = plan.years();
        this.draws = demand.draws();
        demand(demand);
        plan.demand().population().ifPresent(this::rates);
        for (String id : streams.ids()) {
            byYear("demand.streams." + id + ".volume.", year -> streams.volume(id, year));
        }
        workforce(workforce);
        for (Measure measure : FinanceOutcomes.MEASURES) {
            byYear("finance." + name(measure) + ".", year -> finance.measure(measure, year));
        }
        for (String reserve : finance.model().reserves()) {
            for (ReserveMeasure measure : FinanceOutcomes.RESERVE_MEASURES) {
                byYear(
                        "finance.reserves." + reserve + "." + name(measure) + ".",
                        year -> finance.reserve(reserve, measure, year));
            }
        }
        statedGap(plan);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    double[] values(String metric) {
        Supplier<double[]> known = byName.get(metric);
        if (known != null) {
            return known.get().clone();
        }
        int to = metric.indexOf(TO);
        int dot = to < 0 ? -1 : metric.lastIndexOf('.', to - 1);
        if (dot < 0) {
            throw new UnknownAddressException(metric, byName.keySet());
        }
        String figure = metric.substring(0, dot + 1);
        int first = place(metric.substring(dot + 1, to));
        int last = place(metric.substring(to + TO.length()));
        if (first < 0 || last < first) {
            throw new UnknownAddressException(metric, byName.keySet());
        }
        double[] sum = new double[draws];
        for (int y = first; y <= last; y++) {
            add(sum, values(figure + years.get(y)));
        }
        return sum;
    }

    private int place(String year) {
        for (int y = 0; y < years.size(); y++) {
            if (years.get(y).toString().equals(year)) {
                return y;
            }
        }
        return -1;
    }

    /** The values of a plan year, by its place. */
    @FunctionalInterface
    private interface InYear {
        double[] values(int year);
    }

    /** A year's value in a draw for one offence group. */
    @FunctionalInterface
    private interface OfGroup {
        double value(int group, int draw, int year);
    }

    private void byYear(String prefix, InYear values) {
        for (int y = 0; y < years.size(); y++) {
            int year = y;
            byName.put(prefix + years.get(y), () -> values.values(year));
        }
    }

    private void demand(DemandPaths paths) {
        Map<String, OfGroup> parts = new LinkedHashMap<>();
        parts.put("total", paths::yearTotal);
        parts.put("recording", paths::recording);
        parts.put("growth", paths::growth);
        parts.forEach((part, value) -> byYear("demand.recordedCrime." + part + ".", year -> {
            double[] sum = new double[draws];
            for (int g = 0; g < paths.groups().size(); g++) {
                add(sum, ofGroup(value, g, year));
            }
            return sum;
        }));
        for (int g = 0; g < paths.groups().size(); g++) {
            int group = g;
            String prefix = "demand.byOffenceGroup." + paths.groups().get(g) + ".";
            parts.forEach((part, value) -> byYear(prefix + part + ".", year -> ofGroup(value, group, year)));
        }
    }

    private void rates(Population population) {
        byYear(
                "demand.recordedCrime.ratePer1000.",
                year -> PerHead.perThousand(
                        population, years.get(year), values("demand.recordedCrime.total." + years.get(year))));
    }

    private double[] ofGroup(OfGroup value, int group, int year) {
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            values[d] = value.value(group, d, year);
        }
        return values;
    }

    private void workforce(WorkforceOutcomes workforce) {
        WorkforceModel model = workforce.model();
        for (InvestigatorFigure figure : INVESTIGATORS) {
            byYear("workforce.investigators." + name(figure) + ".", year -> workforce.investigators(figure, year));
        }
        for (int s = 0; s < model.skills().size(); s++) {
            int skill = s;
            for (SkillFigure figure : SkillFigure.values()) {
                byYear(
                        "workforce.bySkill." + model.skills().get(s) + "." + name(figure) + ".",
                        year -> workforce.skill(figure, skill, year));
            }
        }
        for (int r = 0; r < model.roles().size(); r++) {
            int role = r;
            for (RoleFigure figure : ROLES) {
                byYear(
                        "workforce.byRole." + model.roles().get(r) + "." + name(figure) + ".",
                        year -> workforce.role(figure, role, year));
            }
        }
    }

    private void statedGap(Plan plan) {
        List<FinancialYear> spanned = plan.balancing().map(Balancing::gapYears).orElse(List.of());
        if (plan.readings().gapPeriod() == GapPeriod.ALL_YEARS && !spanned.isEmpty()) {
            byName.put("finance.statedGap", () -> {
                double[] sum = new double[draws];
                for (FinancialYear year : spanned) {
                    add(sum, values("finance." + name(FinanceResults.gapMeasured(plan)) + "." + year));
                }
                return sum;
            });
        }
    }

    private static void add(double[] sum, double[] values) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += values[d];
        }
    }

    /** A constant's name as the result writes it: {@code HOURS_REQUIRED} is {@code hoursRequired}. */
    private static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
