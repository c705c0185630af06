package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.StaffingYear;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.staffing.QuantileStaffing;
import java.util.ArrayList;
import java.util.List;

/** Investigator posts that are enough in 8 futures of 10. */
final class StaffingResults {

    /** Share of years in which posts are to be enough. */
    static final double ENOUGH = 0.8;

    private StaffingResults() {}

    static List<StaffingYear> of(WorkforceOutcomes outcomes) {
        List<StaffingYear> results = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            double[] required = outcomes.investigators(InvestigatorFigure.POSTS_REQUIRED, y);
            double[] hours = outcomes.investigators(InvestigatorFigure.HOURS_REQUIRED, y);
            QuantileStaffing staffing = new QuantileStaffing(required);
            double posts = staffing.posts(ENOUGH);
            double perPost = required[0] > 0 ? hours[0] / required[0] : 0;
            results.add(new StaffingYear(
                    outcomes.model().years().get(y).toString(),
                    posts,
                    staffing.enoughShare(outcomes.central().investigators(InvestigatorFigure.ESTABLISHMENT, y)),
                    Shares.atLeast(outcomes.investigators(InvestigatorFigure.STRENGTH, y), required),
                    staffing.expectedUnmetHours(posts, perPost)));
        }
        return results;
    }
}
