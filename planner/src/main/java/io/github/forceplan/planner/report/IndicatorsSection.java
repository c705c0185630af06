package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.FinanceIndicators;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Council tax, debt, resilience, the outlook of reserves and the benefits register, in the central case. */
final class IndicatorsSection {

    private static final int POUNDS_A_MILLION = 6;

    private IndicatorsSection() {}

    static Element of(PlanResult result) {
        Element section = el(
                        "section",
                        el("h2", "Council tax, debt and resilience"),
                        el("p", "All of it in the central case, with every uncertain figure at its mean."))
                .and(each("Council tax", result, FinanceIndicators::councilTax, IndicatorsSection::councilTax))
                .and(each(
                        "Prudential indicators", result, FinanceIndicators::prudential, IndicatorsSection::prudential))
                .and(each("Resilience", result, FinanceIndicators::resilience, IndicatorsSection::resilience))
                .and(each(
                        "What becomes of each reserve",
                        result,
                        FinanceIndicators::reserves,
                        IndicatorsSection::reserves))
                .with("id", "indicators");
        List<FinanceIndicators.BenefitEntry> benefits =
                result.scenarios().get(0).finance().indicators().benefits();
        return benefits.isEmpty() ? section : section.and(el("h3", "Benefits register"), register(benefits));
    }

    /** A table under its heading for each scenario that has something to show; scenarios with the same share theirs. */
    private static <T> List<Element> each(
            String heading,
            PlanResult result,
            Function<FinanceIndicators, List<T>> part,
            Function<List<T>, Element> table) {
        Function<ScenarioResult, List<T>> ofScenario =
                scenario -> part.apply(scenario.finance().indicators());
        List<Panels.Place> places = Panels.alike(result, ofScenario::apply).stream()
                .filter(place -> !ofScenario.apply(place.scenario()).isEmpty())
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Function<Panels.Place, Element> content = place -> table.apply(ofScenario.apply(place.scenario()));
        Element tables = places.size() == 1 ? content.apply(places.get(0)) : Panels.folds(places, content);
        return List.of(el("h3", heading), tables);
    }

    private static Element councilTax(List<FinanceIndicators.CouncilTaxYear> years) {
        Table<FinanceIndicators.CouncilTaxYear> table =
                new Table<>("Pounds a year at band D", years, FinanceIndicators.CouncilTaxYear::financialYear);
        table.row("Band D, £", year -> Numbers.fixed(year.bandD(), 2));
        table.row("Increase, £", year -> Numbers.fixed(year.increase(), 2));
        table.row("Increase", year -> percent(year.increaseRate()));
        table.row(
                "Most without a referendum, £",
                year -> year.referendumLimit()
                        .map(limit -> Numbers.fixed(limit, 2))
                        .orElse("not known"));
        table.row(
                "Above that, £",
                year -> year.verdict().equals("limit-not-known") ? "not known" : Numbers.fixed(year.excess(), 2));
        table.row("Tax base, band D equivalents", year -> Numbers.fixed(year.taxBase(), 0));
        return table.element();
    }

    private static Element prudential(List<FinanceIndicators.PrudentialYear> years) {
        Table<FinanceIndicators.PrudentialYear> table = new Table<>(
                "In £m unless a row says otherwise", years, FinanceIndicators.PrudentialYear::financialYear);
        table.row("Capital spending", year -> millions(year.capitalSpending()));
        table.row("Capital financing requirement, 31 March", year -> millions(year.financingRequirement()));
        table.row("External debt, 31 March", year -> millions(year.externalDebt()));
        table.row(
                "Debt above the requirement of this and two more years",
                year -> year.debtAboveRequirement() ? "yes" : "no");
        table.row("Operational boundary", year -> limit(year.operationalBoundary(), year.aboveOperationalBoundary()));
        table.row("Authorised limit", year -> limit(year.authorisedLimit(), year.aboveAuthorisedLimit()));
        table.row("Financing costs", year -> millions(year.financingCosts()));
        table.row("Financing costs to net revenue stream", year -> share(year.financingCostShare()));
        return table.element();
    }

    private static String limit(Optional<BigDecimal> limit, boolean exceeded) {
        return limit.map(pounds -> millions(pounds) + (exceeded ? " (exceeded)" : ""))
                .orElse("not set");
    }

    private static Element resilience(List<FinanceIndicators.ResilienceYear> years) {
        Table<FinanceIndicators.ResilienceYear> table =
                new Table<>("Shares and years", years, FinanceIndicators.ResilienceYear::financialYear);
        table.row("Reserves to net budget", year -> share(year.reservesToNetBudget()));
        table.row("General reserve to net budget", year -> share(year.generalReserveToNetBudget()));
        table.row("Change of reserves since the plan began", year -> share(year.reservesChange()));
        table.row(
                "Years that reserves last if they go on falling so",
                year -> year.yearsOfReserves()
                        .map(number -> Numbers.fixed(number, 1))
                        .orElse("not falling"));
        table.row("Financing costs to net budget", year -> share(year.financingCostsToNetBudget()));
        table.row("Fees and income to spending", year -> share(year.incomeToSpending()));
        table.row("Council tax to funding", year -> share(year.councilTaxToFunding()));
        return table.element();
    }

    private static Element reserves(List<FinanceIndicators.ReserveOutlook> outlooks) {
        Grid grid = Grid.ofWords(
                "In the central case",
                List.of("Reserve", "Spent by", "Below its floor", "Judged by its own rule", "Draws not known"));
        for (FinanceIndicators.ReserveOutlook outlook : outlooks) {
            grid.row(
                    outlook.label(),
                    List.of(
                            Grid.words(outlook.depleted().orElse("not in the plan's years")),
                            Grid.words(
                                    outlook.belowFloor().isEmpty()
                                            ? "never"
                                            : String.join(", ", outlook.belowFloor()) + ", by at most £"
                                                    + millions(outlook.greatestShortfall()) + "m"),
                            Grid.words(outlook.verdict().replace('-', ' ')),
                            Grid.words(
                                    outlook.unknownDraws().isEmpty()
                                            ? "none"
                                            : String.join(", ", outlook.unknownDraws()))));
        }
        return grid.element();
    }

    private static Element register(List<FinanceIndicators.BenefitEntry> benefits) {
        Grid grid = Grid.ofWords(
                "Benefits of investments to date, £m: planned and realised in the years that were measured",
                List.of("Benefit", "Investment", "Owner", "Planned", "Realised", "Shortfall", "Not measured"));
        for (FinanceIndicators.BenefitEntry benefit : benefits) {
            boolean measured = benefit.realised().isPresent();
            grid.row(
                    benefit.label(),
                    List.of(
                            Grid.words(benefit.investment()),
                            Grid.words(benefit.owner()),
                            Grid.number(measured ? millions(benefit.planned()) : "not measured"),
                            Grid.number(benefit.realised()
                                    .map(IndicatorsSection::millions)
                                    .orElse("not measured")),
                            Grid.number(benefit.shortfall()
                                    .map(IndicatorsSection::millions)
                                    .orElse("not known")),
                            Grid.words(
                                    benefit.notMeasured().isEmpty()
                                            ? "none"
                                            : String.join(", ", benefit.notMeasured()))));
        }
        return grid.element();
    }

    private static String millions(BigDecimal pounds) {
        return Numbers.fixed(pounds.movePointLeft(POUNDS_A_MILLION), 2);
    }

    private static String share(Optional<BigDecimal> fraction) {
        return fraction.map(IndicatorsSection::percent).orElse("none");
    }

    private static String percent(BigDecimal fraction) {
        return Numbers.percent(fraction.doubleValue(), 1);
    }

    /** Figures by year, a column a year. */
    private static final class Table<T> {

        private final Grid grid;
        private final List<T> years;

        Table(String caption, List<T> years, Function<T, String> name) {
            List<String> headings = new ArrayList<>(List.of(""));
            years.forEach(year -> headings.add(name.apply(year)));
            this.grid = new Grid(caption, headings);
            this.years = years;
        }

        void row(String label, Function<T, String> figure) {
            grid.row(
                    label,
                    years.stream().map(year -> Grid.number(figure.apply(year))).toList());
        }

        Element element() {
            return grid.element();
        }
    }
}
