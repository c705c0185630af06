package io.github.forceplan.finance.indicator;

import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a reserve over the plan.
 *
 * @param id its id
 * @param depleted first year that it closes with nothing or less, if any
 * @param belowFloor years that it closes below its floor
 * @param greatestShortfall most that it closes below its floor
 * @param verdict what the reserve's own rule says of that
 * @param unknownDraws years whose planned draw is not published, so that balances from then on are not known either
 */
public record ReserveOutlook(
        String id,
        Optional<FinancialYear> depleted,
        List<FinancialYear> belowFloor,
        Money greatestShortfall,
        Verdict verdict,
        List<FinancialYear> unknownDraws) {

    /** What a reserve's rule says of its balances. */
    public enum Verdict {
        NEVER_BELOW_FLOOR,
        WITHIN_TOLERANCE,
        BEYOND_TOLERANCE
    }

    /** The outlook of every reserve, in the order of the plan. */
    public static List<ReserveOutlook> of(Ledger ledger) {
        return ledger.model().reserves().stream().map(id -> of(ledger, id)).toList();
    }

    private static ReserveOutlook of(Ledger ledger, String id) {
        Reserve reserve = ledger.model().reserve(id);
        List<FinancialYear> below = new ArrayList<>();
        Money greatest = Money.ZERO;
        int run = 0;
        int longest = 0;
        Optional<FinancialYear> depleted = Optional.empty();
        for (FinancialYear year : ledger.years()) {
            Money closing = ledger.money(id, ReserveMeasure.CLOSING, year);
            if (depleted.isEmpty() && !closing.isPositive()) {
                depleted = Optional.of(year);
            }
            Money shortfall = ledger.money(id, ReserveMeasure.FLOOR, year).minus(closing);
            if (shortfall.isPositive()) {
                below.add(year);
                greatest = shortfall.compareTo(greatest) > 0 ? shortfall : greatest;
                run++;
                longest = Math.max(longest, run);
            } else {
                run = 0;
            }
        }
        return new ReserveOutlook(
                id,
                depleted,
                List.copyOf(below),
                greatest,
                verdict(reserve, greatest, longest),
                reserve.unknownDrawYears());
    }

    private static Verdict verdict(Reserve reserve, Money greatest, int longest) {
        if (longest == 0) {
            return Verdict.NEVER_BELOW_FLOOR;
        }
        boolean tolerated = reserve.tolerance()
                .map(rule -> longest <= rule.consecutiveYears()
                        && greatest.compareTo(Money.rounded(rule.shortfall(), RoundingMode.HALF_UP)) <= 0)
                .orElse(false);
        return tolerated ? Verdict.WITHIN_TOLERANCE : Verdict.BEYOND_TOLERANCE;
    }
}
