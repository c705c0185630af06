package io.github.forceplan.finance.saving;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Benefits of investments, planned against realised. A year that nobody measured is listed as such and compared with
 * nothing.
 *
 * @param entries one a benefit, in the order of the plan
 */
public record BenefitsRegister(List<Entry> entries) {

    /**
     * A benefit to date.
     *
     * @param id its id
     * @param benefit what was to be brought, by what, and who answers for it
     * @param planned planned in the years that were measured
     * @param realised realised in them; empty if no year was measured
     * @param notMeasured years up to the date with a plan and no measurement
     */
    public record Entry(
            String id,
            Benefit benefit,
            BigDecimal planned,
            Optional<BigDecimal> realised,
            List<FinancialYear> notMeasured) {

        /** Planned less realised in the years that were measured; empty if none was. */
        public Optional<BigDecimal> shortfall() {
            return realised.map(planned::subtract);
        }
    }

    /**
     * The register at the end of a year.
     *
     * @param benefits the plan's entries
     * @param to last year that could have been measured by now
     */
    public static BenefitsRegister of(Map<String, Benefit> benefits, FinancialYear to) {
        return new BenefitsRegister(benefits.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue(), to))
                .toList());
    }

    private static Entry entry(String id, Benefit benefit, FinancialYear to) {
        SortedSet<FinancialYear> due = new TreeSet<>(benefit.planned().years().headSet(to.plus(1)));
        SortedSet<FinancialYear> measured = new TreeSet<>(due);
        measured.retainAll(benefit.realised().map(ByYear::years).orElse(new TreeSet<>()));
        due.removeAll(measured);
        return new Entry(
                id,
                benefit,
                sum(benefit.planned(), measured),
                measured.isEmpty() ? Optional.empty() : benefit.realised().map(realised -> sum(realised, measured)),
                List.copyOf(due));
    }

    private static BigDecimal sum(ByYear figures, SortedSet<FinancialYear> years) {
        return years.stream().map(figures::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
