package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.CurrencyResult;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.currency.Currency;
import io.github.forceplan.workforce.limit.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Training that expires, over all draws. */
final class CurrencyOutcomes {

    private final WorkforceModel model;
    private final double[][][] expired;
    private final double[][][] people;

    CurrencyOutcomes(WorkforceModel model, int draws) {
        this.model = model;
        int years = model.years().size();
        expired = new double[model.currencies().size()][years][draws];
        people = new double[model.currencies().size()][years][draws];
    }

    void keep(WorkforceDraw draw, int d) {
        for (int c = 0; c < expired.length; c++) {
            for (int y = 0; y < expired[c].length; y++) {
                expired[c][y][d] = draw.expired(c, 12 * y + 11);
                people[c][y][d] = draw.expiredPeople(c, 12 * y + 11);
            }
        }
    }

    Map<String, CurrencyResult> results(WorkforcePlan plan, Estimates estimates) {
        Map<String, CurrencyResult> results = new LinkedHashMap<>();
        for (int c = 0; c < expired.length; c++) {
            String id = model.currencies().get(c);
            Currency currency = Lookup.in(plan.currencies().orElse(Map.of()), id, "training that expires");
            List<CurrencyResult.Year> years = new ArrayList<>();
            for (int y = 0; y < expired[c].length; y++) {
                years.add(new CurrencyResult.Year(
                        model.years().get(y).toString(), estimates.of(expired[c][y]), estimates.of(people[c][y])));
            }
            results.put(
                    id,
                    new CurrencyResult(
                            currency.label(), currency.expiredAtStart(), currency.refreshesPerMonth(), years));
        }
        return results;
    }
}
