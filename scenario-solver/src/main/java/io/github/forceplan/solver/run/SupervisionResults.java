package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.SupervisionResult;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.supervision.QualityRisk;
import io.github.forceplan.workforce.supervision.Supervision;
import java.util.ArrayList;
import java.util.List;

/** Spans of control, and the risk that overload is taken to put on quality. */
final class SupervisionResults {

    private SupervisionResults() {}

    static SupervisionResult of(Supervision supervision, WorkforceOutcomes outcomes, Estimates estimates) {
        List<SupervisionResult.Year> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            years.add(year(supervision, outcomes, estimates, y));
        }
        return new SupervisionResult(
                supervision.rationale(),
                supervision.raisedFrom(),
                supervision.highFrom(),
                supervision.investigatorsPerSergeant(),
                years);
    }

    private static SupervisionResult.Year year(
            Supervision supervision, WorkforceOutcomes outcomes, Estimates estimates, int y) {
        FinancialYear year = outcomes.model().years().get(y);
        double[] required = outcomes.investigators(InvestigatorFigure.HOURS_REQUIRED, y);
        double[] ordinary = outcomes.investigators(InvestigatorFigure.HOURS_AVAILABLE, y);
        double[] overtime = outcomes.investigators(InvestigatorFigure.OVERTIME_HOURS, y);
        double[] strength = outcomes.investigators(InvestigatorFigure.STRENGTH, y);
        double[] cases = outcomes.investigatorCases(y);
        double[] load = new double[required.length];
        double[] sergeants = new double[required.length];
        double[] reviews = new double[required.length];
        int raised = 0;
        int high = 0;
        for (int d = 0; d < load.length; d++) {
            load[d] = supervision.load(required[d], ordinary[d] + overtime[d]);
            QualityRisk.Level level = supervision.level(load[d]);
            raised += level == QualityRisk.Level.RAISED ? 1 : 0;
            high += level == QualityRisk.Level.HIGH ? 1 : 0;
            sergeants[d] = supervision.sergeantsForSpan(new Strength(strength[d]));
            reviews[d] = supervision.reviewHours(cases[d]);
        }
        return new SupervisionResult.Year(
                year.toString(),
                estimates.known(load),
                (double) raised / load.length,
                (double) high / load.length,
                estimates.of(sergeants),
                supervision.sergeants().map(given -> given.value(year)),
                estimates.of(reviews));
    }
}
