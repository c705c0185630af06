package io.github.forceplan.finance.indicator;

import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Whether a year's increase of band D needs a referendum (Local Government Finance Act 1992, sections 52ZA to 52ZY).
 *
 * @param year the year
 * @param bandD band D of the year
 * @param increase increase over the year before
 * @param increaseRate the same as a fraction, to four places
 * @param limit greatest increase without a referendum, if known
 * @param verdict what follows
 * @param excess increase above the limit; zero if there is none or the limit is not known
 */
public record ReferendumCheck(
        FinancialYear year,
        Money bandD,
        Money increase,
        BigDecimal increaseRate,
        Optional<Money> limit,
        Verdict verdict,
        Money excess) {

    /** What can be said of an increase. */
    public enum Verdict {
        WITHIN_LIMIT,
        NEEDS_REFERENDUM,
        LIMIT_NOT_KNOWN
    }

    /** One check a year; none if the plan has no precept. */
    public static List<ReferendumCheck> of(Ledger ledger) {
        Optional<Precept> precept = ledger.model().plan().precept();
        return precept.map(p ->
                        ledger.years().stream().map(year -> of(ledger, p, year)).toList())
                .orElse(List.of());
    }

    private static ReferendumCheck of(Ledger ledger, Precept precept, FinancialYear year) {
        Money bandD = ledger.money(Measure.BAND_D, year);
        Money increase = ledger.money(Measure.BAND_D_INCREASE, year);
        BigDecimal before = bandD.minus(increase).pounds();
        BigDecimal rate =
                before.signum() == 0 ? BigDecimal.ZERO : increase.pounds().divide(before, 4, RoundingMode.HALF_UP);
        Optional<Money> limit = precept.referendumLimit()
                .filter(limits -> limits.has(year))
                .map((ByYear limits) -> Money.rounded(limits.exact(year), RoundingMode.DOWN));
        Money excess = limit.map(increase::minus).filter(Money::isPositive).orElse(Money.ZERO);
        Verdict verdict = limit.isEmpty()
                ? Verdict.LIMIT_NOT_KNOWN
                : excess.isPositive() ? Verdict.NEEDS_REFERENDUM : Verdict.WITHIN_LIMIT;
        return new ReferendumCheck(year, bandD, increase, rate, limit, verdict, excess);
    }
}
