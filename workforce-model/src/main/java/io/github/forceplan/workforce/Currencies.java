package io.github.forceplan.workforce;

import io.github.forceplan.workforce.currency.Currency;
import io.github.forceplan.workforce.currency.CurrencyStock;
import io.github.forceplan.workforce.supply.SupplyLine;
import io.github.forceplan.workforce.supply.SupplyPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Training that expires, followed along a path of the people who need it. */
final class Currencies {

    private static final int[] NONE = {};

    private final List<String> ids;
    private final List<Currency> currencies;
    private final int[][] roles;
    private final boolean costHours;

    Currencies(Map<String, Currency> byId, List<String> roleIds) {
        ids = byId.keySet().stream().sorted().toList();
        currencies = ids.stream().map(byId::get).toList();
        roles = currencies.stream()
                .map(currency -> currency.roles().stream()
                        .distinct()
                        .mapToInt(roleIds::indexOf)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        costHours = currencies.stream().anyMatch(currency -> currency.hoursLost() > 0);
    }

    List<String> ids() {
        return ids;
    }

    CurrencyStock[] newStocks() {
        return currencies.stream().map(CurrencyStock::new).toArray(CurrencyStock[]::new);
    }

    /** Share of a role's hours lost in the base year, when the share expired is taken to be that at the start. */
    double keptInBaseYear(int role) {
        double kept = 1;
        for (int c = 0; c < roles.length; c++) {
            if (Arrays.binarySearch(roles[c], role) >= 0) {
                kept *= 1
                        - currencies.get(c).expiredAtStart() * currencies.get(c).hoursLost();
            }
        }
        return kept;
    }

    /**
     * Fills the share and number expired by kind of training, and the share of hours kept by role and month.
     */
    void run(
            SupplyPath people,
            int months,
            CurrencyStock[] stocks,
            double[][] expired,
            double[][] waiting,
            double[][] kept,
            boolean all) {
        if (costHours) {
            for (double[] ofRole : kept) {
                Arrays.fill(ofRole, 1);
            }
        }
        for (int c = 0; c < stocks.length; c++) {
            double lost = currencies.get(c).hoursLost();
            if (lost == 0 && !all) {
                continue;
            }
            double before = 0;
            for (int r : roles[c]) {
                before += people.strength(r, 0)
                        - people.flow(SupplyLine.JOINERS, r, 0)
                        - people.flow(SupplyLine.MOVED_IN, r, 0)
                        + people.flow(SupplyLine.MOVED_OUT, r, 0);
            }
            stocks[c].begin(before, currencies.get(c).expiredAtStart());
            for (int m = 0; m < months; m++) {
                double now = 0;
                double joined = 0;
                for (int r : roles[c]) {
                    now += people.strength(r, m);
                    joined += people.flow(SupplyLine.JOINERS, r, m) + people.flow(SupplyLine.MOVED_IN, r, m);
                }
                double stayed = Math.max(0, now - joined);
                stocks[c].advance(before > 0 ? stayed / before : 0, now - stayed);
                before = now;
                waiting[c][m] = stocks[c].expired();
                expired[c][m] = now > 0 ? stocks[c].expired() / now : 0;
                for (int r : lost == 0 ? NONE : roles[c]) {
                    kept[r][m] *= 1 - expired[c][m] * lost;
                }
            }
        }
    }
}
