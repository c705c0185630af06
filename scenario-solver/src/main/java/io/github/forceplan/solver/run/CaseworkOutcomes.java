package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.CaseworkResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.workforce.CaseFigure;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.limit.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open cases, and closed ones that wait for an outcome, over all draws. */
final class CaseworkOutcomes {

    private final WorkforceModel model;
    private final double[][][][] cases;
    private final double[][] waiting;

    CaseworkOutcomes(WorkforceModel model, int draws) {
        this.model = model;
        int years = model.years().size();
        cases = new double[CaseFigure.values().length][model.openCaseRoutes().size()][years][draws];
        waiting = new double[years][draws];
    }

    void keep(WorkforceDraw draw, int d) {
        for (int y = 0; y < waiting.length; y++) {
            waiting[y][d] = draw.waitingForOutcome(y);
            for (CaseFigure figure : CaseFigure.values()) {
                for (int r = 0; r < model.openCaseRoutes().size(); r++) {
                    cases[figure.ordinal()][r][y][d] = draw.cases(figure, r, y);
                }
            }
        }
    }

    Optional<CaseworkResult> results(WorkforcePlan plan, WorkforceOutcomes outcomes, Estimates estimates) {
        List<String> routes = model.openCaseRoutes();
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        List<CaseworkResult.Load> loads = new ArrayList<>();
        Optional<List<CaseworkResult.Waiting>> filing = plan.filing().map(queue -> new ArrayList<>());
        Map<String, List<CaseworkResult.Route>> byRoute = new LinkedHashMap<>();
        for (int y = 0; y < waiting.length; y++) {
            String year = model.years().get(y).toString();
            double[] deployable = outcomes.investigators(InvestigatorFigure.DEPLOYABLE, y);
            double[] atYearEnd = new double[deployable.length];
            double[] each = new double[deployable.length];
            for (int r = 0; r < routes.size(); r++) {
                if (Lookup.in(plan.routes(), routes.get(r), "route").investigators()) {
                    for (int d = 0; d < each.length; d++) {
                        atYearEnd[d] += cases[CaseFigure.OPEN_AT_YEAR_END.ordinal()][r][y][d];
                        each[d] += cases[CaseFigure.OPEN.ordinal()][r][y][d] / deployable[d];
                    }
                }
                byRoute.computeIfAbsent(routes.get(r), route -> new ArrayList<>())
                        .add(new CaseworkResult.Route(
                                year,
                                estimate(estimates, CaseFigure.CLOSED, r, y),
                                estimate(estimates, CaseFigure.OPEN_AT_YEAR_END, r, y),
                                estimates.known(cases[CaseFigure.MONTHS_OPEN.ordinal()][r][y])));
            }
            loads.add(new CaseworkResult.Load(year, estimates.of(atYearEnd), estimates.known(each)));
            Estimate left = estimates.of(waiting[y]);
            filing.ifPresent(list -> list.add(new CaseworkResult.Waiting(year, left)));
        }
        return Optional.of(new CaseworkResult(loads, byRoute, filing));
    }

    private Estimate estimate(Estimates estimates, CaseFigure figure, int route, int year) {
        return estimates.of(cases[figure.ordinal()][route][year]);
    }
}
