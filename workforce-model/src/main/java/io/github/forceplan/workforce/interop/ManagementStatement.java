package io.github.forceplan.workforce.interop;

import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.RouteFigure;
import io.github.forceplan.workforce.SkillFigure;
import io.github.forceplan.workforce.WorkforceDraw;
import io.github.forceplan.workforce.WorkforceModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A workforce path as the four steps of a force management statement (HMICFRS guidance): demand in the years to come,
 * the state of the workforce, what will be done, and how much and what type of demand is not expected to be met.
 */
public final class ManagementStatement {

    private static final String SECTION = "Investigations";

    private ManagementStatement() {}

    /** The rows, by year and step. */
    public static List<StatementRow> rows(WorkforceModel model, WorkforceDraw draw) {
        List<StatementRow> rows = new ArrayList<>();
        for (int y = 0; y < model.years().size(); y++) {
            String year = model.years().get(y).toString();
            for (int r = 0; r < model.routes().size(); r++) {
                add(rows, 1, year, "Cases: " + model.routes().get(r), "cases", draw.route(RouteFigure.CASES, r, y));
            }
            for (int s = 0; s < model.skills().size(); s++) {
                String skill = model.skills().get(s);
                add(rows, 1, year, "Hours: " + skill, "hours", draw.skill(SkillFigure.HOURS_REQUIRED, s, y));
            }
            add(rows, 1, year, "Investigator posts required", "FTE", at(draw, InvestigatorFigure.POSTS_REQUIRED, y));
            add(rows, 2, year, "Investigators: establishment", "FTE", at(draw, InvestigatorFigure.ESTABLISHMENT, y));
            add(rows, 2, year, "Investigators: strength", "FTE", at(draw, InvestigatorFigure.STRENGTH, y));
            add(rows, 2, year, "Investigators: available", "FTE", at(draw, InvestigatorFigure.AVAILABLE, y));
            add(rows, 2, year, "Investigators: deployable", "FTE", at(draw, InvestigatorFigure.DEPLOYABLE, y));
            for (int r = 0; r < model.roles().size(); r++) {
                String role = model.roles().get(r);
                add(rows, 2, year, "Strength: " + role, "FTE", draw.role(RoleFigure.STRENGTH, r, y));
                add(rows, 3, year, "Joiners: " + role, "FTE", draw.role(RoleFigure.JOINERS, r, y));
                double refused = draw.role(RoleFigure.RECRUITS_FROZEN, r, y)
                        + draw.role(RoleFigure.RECRUITS_WITHOUT_VACANCY, r, y)
                        + draw.role(RoleFigure.RECRUITS_NOT_TRAINED, r, y);
                add(rows, 3, year, "Recruits not taken: " + role, "FTE", refused);
            }
            for (int s = 0; s < model.skills().size(); s++) {
                String skill = model.skills().get(s);
                add(rows, 4, year, "Hours unmet: " + skill, "hours", draw.skill(SkillFigure.UNMET_HOURS, s, y));
            }
        }
        return List.copyOf(rows);
    }

    private static double at(WorkforceDraw draw, InvestigatorFigure figure, int year) {
        return draw.investigators(figure, year);
    }

    private static void add(List<StatementRow> rows, int step, String year, String measure, String unit, double value) {
        rows.add(new StatementRow(SECTION, step, year, measure, unit, value));
    }
}
