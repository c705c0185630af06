package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.line.Certainty;
import io.github.forceplan.finance.line.CollectionFundShare;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.line.NonPay;
import io.github.forceplan.finance.line.OneOff;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.line.Recurring;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.plan.FinancePlanBuilder;
import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.finance.price.PriceLevel;
import io.github.forceplan.finance.reserve.AmountFloor;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.finance.reserve.ReservePolicy;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Short ways to write plans in tests. */
final class Given {

    private Given() {}

    static FinancialYear year(String text) {
        return FinancialYear.parse(text);
    }

    static List<FinancialYear> years(String first, int count) {
        return FinancialYear.range(year(first), year(first).plus(count - 1));
    }

    static BigDecimal pounds(String text) {
        return new BigDecimal(text);
    }

    /** Figures of consecutive years. */
    static ByYear from(String first, String... figures) {
        TreeMap<FinancialYear, BigDecimal> values = new TreeMap<>();
        IntStream.range(0, figures.length).forEach(i -> values.put(year(first).plus(i), new BigDecimal(figures[i])));
        return new ByYear(values);
    }

    static List<Money> moneys(String... figures) {
        return Arrays.stream(figures).map(Money::of).toList();
    }

    static Recurring recurring(String first, String... amounts) {
        return new Recurring("Spending", "Spending", from(first, amounts));
    }

    static OneOff oneOff(String first, String... amounts) {
        return new OneOff("One-off spending", "Spending", from(first, amounts));
    }

    static Grant grant(String first, String... amounts) {
        return new Grant(
                "Grant",
                "Grants",
                GrantKind.CORE,
                Certainty.ASSUMED,
                from(first, amounts),
                Optional.empty(),
                Optional.empty());
    }

    static CollectionFundShare collectionFund(String first, String... amounts) {
        return new CollectionFundShare("Collection fund", "Council tax", from(first, amounts));
    }

    static NonPay indexed(String annual, String index, String pricesOf, PriceLevel level) {
        return new NonPay(
                "Non-pay",
                "Non-pay",
                new BigDecimal(annual),
                Optional.of(new Indexation(index, year(pricesOf), level)),
                Optional.empty(),
                Optional.empty(),
                Recurrence.RECURRING);
    }

    static Reserve reserve(String opening, String floor) {
        return reserve(opening, floor, Optional.empty(), Optional.empty());
    }

    static Reserve reserve(
            String opening, String floor, Optional<ByYear> contributions, Optional<ByYear> plannedDraws) {
        return new Reserve(
                "General reserve",
                Reserve.Kind.GENERAL,
                "Unforeseen events",
                "Chief finance officer",
                new BigDecimal(opening),
                new AmountFloor(new BigDecimal(floor)),
                List.of(Reserve.Use.REVENUE, Reserve.Use.CAPITAL),
                contributions,
                plannedDraws,
                List.of(),
                Optional.empty());
    }

    static Saving saving(String first, String... amounts) {
        return new Saving(
                "Saving",
                "Savings",
                "Deputy chief constable",
                true,
                Recurrence.RECURRING,
                from(first, amounts),
                Rag.GREEN,
                BigDecimal.ONE,
                0);
    }

    /** A policy that draws on {@code reserves} in order, within their floors only, and puts a surplus into the first. */
    static ReservePolicy drawOn(String... reserves) {
        return new ReservePolicy(
                Arrays.stream(reserves)
                        .map(id -> new ReservePolicy.AutomaticDraw(id, Optional.empty()))
                        .toList(),
                reserves[0]);
    }

    /** The plan's ledger without drivers. */
    static Ledger ledger(FinancePlanBuilder plan, List<FinancialYear> years) {
        return MtfsModel.compile(plan.build(), years, List.of()).ledger(Drivers.none());
    }

    static List<Money> line(Ledger ledger, String id) {
        return ledger.years().stream().map(year -> ledger.line(id, year)).toList();
    }

    static List<Money> all(Ledger ledger, Measure measure) {
        return ledger.years().stream().map(year -> ledger.money(measure, year)).toList();
    }

    static List<Money> all(Ledger ledger, String reserve, ReserveMeasure measure) {
        return ledger.years().stream()
                .map(year -> ledger.money(reserve, measure, year))
                .toList();
    }
}
