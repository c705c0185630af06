package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.UnknownAddressException;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.SkillFigure;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The names of the figures of a result that every draw has. */
final class MetricNames {

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
    private final Map<String, MetricKey> byName = new LinkedHashMap<>();

    /**
     * @param groups offence groups, in the order of the paths
     * @param streams demand streams that are drawn
     */
    MetricNames(
            Plan plan, List<String> groups, Collection<String> streams, WorkforceModel workforce, MtfsModel finance) {
        years = plan.years();
        crime("demand.recordedCrime.", IntStream.range(0, groups.size()).boxed().toList());
        for (int g = 0; g < groups.size(); g++) {
            crime("demand.byOffenceGroup." + groups.get(g) + ".", List.of(g));
        }
        rates(plan, IntStream.range(0, groups.size()).boxed().toList());
        for (String id : streams) {
            byYear("demand.streams." + id + ".volume.", year -> new MetricKey.OfStream(id, year));
        }
        workforce(workforce);
        for (Measure measure : FinanceOutcomes.MEASURES) {
            byYear("finance." + name(measure) + ".", year -> new MetricKey.OfFinance(measure, year));
        }
        for (String reserve : finance.reserves()) {
            for (ReserveMeasure measure : FinanceOutcomes.RESERVE_MEASURES) {
                byYear(
                        "finance.reserves." + reserve + "." + name(measure) + ".",
                        year -> new MetricKey.OfReserve(reserve, measure, year));
            }
        }
        List<FinancialYear> spanned = plan.balancing().map(Balancing::gapYears).orElse(List.of());
        if (plan.readings().gapPeriod() == GapPeriod.ALL_YEARS && !spanned.isEmpty()) {
            List<MetricKey> parts = new ArrayList<>();
            spanned.forEach(year -> parts.add(known("finance." + name(FinanceResults.gapMeasured(plan)) + "." + year)));
            byName.put("finance.statedGap", new MetricKey.Sum(List.copyOf(parts)));
        }
    }

    /** In the order of the result. */
    Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /**
     * The figure of a name, or of a name with several years, such as {@code finance.budgetGap.2020/21..2021/22}.
     *
     * @throws UnknownAddressException if there is none
     */
    MetricKey key(String name) {
        if (byName.containsKey(name)) {
            return known(name);
        }
        int to = name.indexOf(TO);
        int dot = to < 0 ? -1 : name.lastIndexOf('.', to - 1);
        if (dot < 0) {
            throw UnknownAddressException.ofFigure(name, byName.keySet());
        }
        int first = place(name.substring(dot + 1, to));
        int last = place(name.substring(to + TO.length()));
        if (first < 0 || last < first) {
            throw UnknownAddressException.ofFigure(name, byName.keySet());
        }
        List<MetricKey> parts = new ArrayList<>();
        for (int y = first; y <= last; y++) {
            parts.add(key(name.substring(0, dot + 1) + years.get(y)));
        }
        return new MetricKey.Sum(List.copyOf(parts));
    }

    private MetricKey known(String name) {
        MetricKey key = byName.get(name);
        if (key == null) {
            throw UnknownAddressException.ofFigure(name, byName.keySet());
        }
        return key;
    }

    private int place(String year) {
        return years.stream().map(FinancialYear::toString).toList().indexOf(year);
    }

    private void byYear(String prefix, IntFunction<MetricKey> inYear) {
        for (int y = 0; y < years.size(); y++) {
            byName.put(prefix + years.get(y), inYear.apply(y));
        }
    }

    private void crime(String prefix, List<Integer> groups) {
        for (MetricKey.Part part : MetricKey.Part.values()) {
            byYear(prefix + name(part) + ".", year -> new MetricKey.Crime(part, groups, year));
        }
    }

    private void rates(Plan plan, List<Integer> groups) {
        plan.demand()
                .population()
                .ifPresent(population -> byYear(
                        "demand.recordedCrime.ratePer1000.",
                        year -> new MetricKey.CrimeRate(
                                new MetricKey.Crime(MetricKey.Part.TOTAL, groups, year),
                                population.people().value(years.get(year)))));
    }

    private void workforce(WorkforceModel model) {
        for (InvestigatorFigure figure : INVESTIGATORS) {
            byYear(
                    "workforce.investigators." + name(figure) + ".",
                    year -> new MetricKey.OfInvestigators(figure, year));
        }
        for (int s = 0; s < model.skills().size(); s++) {
            int skill = s;
            for (SkillFigure figure : SkillFigure.values()) {
                byYear(
                        "workforce.bySkill." + model.skills().get(s) + "." + name(figure) + ".",
                        year -> new MetricKey.OfSkill(figure, skill, year));
            }
        }
        for (int r = 0; r < model.roles().size(); r++) {
            int role = r;
            for (RoleFigure figure : ROLES) {
                byYear(
                        "workforce.byRole." + model.roles().get(r) + "." + name(figure) + ".",
                        year -> new MetricKey.OfRole(figure, role, year));
            }
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
